package io.klantbeeld.benchmark.running;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Sends batches on one connection, and tells how many events were accepted. */
public final class Sender implements Operation {
    private static final int ACCEPTED = 202;

    private final KeepAlive connection;
    private final RunningPlatform platform;
    private final LongFunction<byte[]> batches;
    private final AtomicLong accepted;
    private final Acknowledged acknowledged;

    /** Hears that a batch is durable. */
    @FunctionalInterface
    public interface Acknowledged {
        void batch(long number, long intendedAt);
    }

    Sender(RunningPlatform platform, LongFunction<byte[]> batches, AtomicLong accepted, Acknowledged acknowledged) {
        this.connection = platform.connection();
        this.platform = platform;
        this.batches = batches;
        this.accepted = accepted;
        this.acknowledged = acknowledged;
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        var answer = connection.post("/api/v1/events", platform.bearer(), batches.apply(number));
        if (answer.status() != ACCEPTED) {
            return Integer.toString(answer.status());
        }
        accepted.addAndGet(EventBatches.SIZE);
        acknowledged.batch(number, intendedAt);
        return null;
    }

    @Override
    public void close() {
        connection.close();
    }
}
