package io.klantbeeld.benchmark.running;

import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.LongFunction;

/** A source of its own for one run: sends batches of events, and knows how many of them are applied. */
public final class Website implements AutoCloseable {
    private static final int SENDERS = 4;

    private final RunningPlatform platform;
    private final String source;
    private final Backlog backlog;

    private Website(RunningPlatform platform, String source) {
        this.platform = platform;
        this.source = source;
        this.backlog = Backlog.of(platform, source);
    }

    /** Registers the source. */
    public static Website of(RunningPlatform platform) {
        return new Website(platform, platform.source("load-" + Long.toString(System.currentTimeMillis(), 36)));
    }

    public String source() {
        return source;
    }

    /** Lets every person be known: to begin one is rare beside what is heard of it later. */
    public void introduce() {
        var batches = EventBatches.of(source);
        try (var sender =
                new Sender(platform, batches::introducing, backlog.accepted(), (number, at) -> backlog.awaitRoom())) {
            for (long number = 0; number < EventBatches.PERSONS / EventBatches.SIZE; number++) {
                sender.perform(number, System.nanoTime());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        backlog.drain();
    }

    /** Sends as fast as events are applied. */
    public Sustained sustained(LongFunction<byte[]> batches, Duration warmup, Duration measured) {
        var window = Sustained.after(warmup, backlog);
        new Drive(SENDERS, null, warmup, measured)
                .run(i -> new Sender(platform, batches, backlog.accepted(), (number, at) -> backlog.awaitRoom()));
        var sustained = window.end();
        backlog.drain();
        return sustained;
    }

    /** Sends at a rate, whatever is applied meanwhile. */
    public Measurement atRate(
            LongFunction<byte[]> batches, int batchesPerSecond, Duration measured, Sender.Acknowledged acknowledged) {
        return new Drive(SENDERS, batchesPerSecond, Duration.ZERO, measured)
                .run(i -> new Sender(platform, batches, backlog.accepted(), acknowledged));
    }

    /** Waits until everything that was accepted is applied, and answers how many events are missing then. */
    public long drain() {
        return backlog.drain();
    }

    @Override
    public void close() {
        backlog.close();
    }
}
