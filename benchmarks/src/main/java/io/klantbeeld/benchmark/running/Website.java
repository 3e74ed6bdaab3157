package io.klantbeeld.benchmark.running;

import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.LongFunction;

/** A source of its own for one run: sends batches of events, and knows how many of them are applied and followed. */
public final class Website implements AutoCloseable {
    private static final int SENDERS = 4;
    /** So many batches are an event for each person. */
    private static final long FOR_EACH = EventBatches.PERSONS / EventBatches.SIZE;

    private final RunningPlatform platform;
    private final String source;
    private final Backlog backlog;
    private final Followers followers;

    private Website(RunningPlatform platform, String source) {
        this.platform = platform;
        this.source = source;
        this.backlog = Backlog.of(platform, source);
        this.followers = platform.followers();
    }

    /** Registers the source. */
    public static Website of(RunningPlatform platform) {
        return new Website(platform, platform.source("load-" + Long.toString(System.currentTimeMillis(), 36)));
    }

    public String source() {
        return source;
    }

    /** Lets every service know every person: to begin one is rare beside what is heard of it later. */
    public void introduce() {
        send(EventBatches.of(source)::introducing, 0, FOR_EACH);
        settle();
    }

    /** Lets the persons do something, about once each. */
    public void visit() {
        send(EventBatches.of(source)::mixed, FOR_EACH, FOR_EACH);
        settle();
    }

    /** Sends some batches, one after the other. */
    public void send(LongFunction<byte[]> batches, long first, long count) {
        try (var sender = new Sender(platform, batches, backlog.accepted(), (number, at) -> backlog.awaitRoom())) {
            for (long number = first; number < first + count; number++) {
                var refused = sender.perform(number, System.nanoTime());
                if (refused != null) {
                    throw new IllegalStateException("A batch was not accepted: " + refused);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void settle() {
        backlog.drain();
        followers.awaitCaughtUp();
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

    /** How many records the services have not read yet of each other's topics. */
    public long notFollowed() {
        return followers.behind();
    }

    @Override
    public void close() {
        followers.close();
        backlog.close();
    }
}
