package io.klantbeeld.benchmark.running;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Knows how many events were accepted and are not applied yet, and holds senders back when there are too many. */
final class Backlog implements AutoCloseable {
    private static final long MOST = 10_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningPlatform platform;
    private final String source;
    private final AtomicLong accepted = new AtomicLong();
    private volatile long applied;
    private volatile boolean open = true;

    private Backlog(RunningPlatform platform, String source) {
        this.platform = platform;
        this.source = source;
    }

    /** Watches the backlog of a source until it is closed. */
    static Backlog of(RunningPlatform platform, String source) {
        var backlog = new Backlog(platform, source);
        Thread.ofPlatform().name("backlog").daemon().start(backlog::look);
        return backlog;
    }

    AtomicLong accepted() {
        return accepted;
    }

    long applied() {
        return applied;
    }

    void awaitRoom() {
        while (open && accepted.get() - applied > MOST) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Waits until everything that was accepted is applied, and answers how many events are missing then. */
    long drain() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (applied < accepted.get() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return accepted.get() - applied;
    }

    private void look() {
        while (open) {
            applied = platform.applied(source);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
