package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Sends events that let persons in on one connection, and waits while too many are not decided about. */
final class Firing implements Operation {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int ACCEPTED = 202;

    private final RunningPlatform platform;
    private final Travellers travellers;
    private final Awaited awaited;
    private final long first;
    private final long mostUndecided;
    private final KeepAlive connection;

    /**
     * Opens the connection.
     *
     * @param first number of the first event
     * @param mostUndecided how many may be without a decision before the next is sent
     */
    Firing(RunningPlatform platform, Travellers travellers, Awaited awaited, long first, long mostUndecided) {
        this.platform = platform;
        this.travellers = travellers;
        this.awaited = awaited;
        this.first = first;
        this.mostUndecided = mostUndecided;
        this.connection = platform.connection();
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        while (awaited.undecided() > mostUndecided) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        long event = first + number;
        awaited.expect(event, intendedAt);
        var answer = connection.post("/api/v1/events", platform.bearer(), travellers.event(event));
        if (answer.status() != ACCEPTED) {
            awaited.forget(event);
            return Integer.toString(answer.status());
        }
        return null;
    }

    @Override
    public void close() {
        connection.close();
    }
}
