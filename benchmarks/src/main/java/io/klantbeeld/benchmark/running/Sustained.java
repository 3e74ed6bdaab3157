package io.klantbeeld.benchmark.running;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What was applied of what was sent as fast as that. */
public record Sustained(double perSecond, long events, double seconds) {
    /** Counts from the end of a warm-up on. */
    static Window after(Duration warmup, Backlog backlog) {
        return new Window(backlog, warmup);
    }

    /** Counts what was applied between the end of the warm-up and its own end. */
    static final class Window {
        private final Backlog backlog;
        private final Thread beginning;
        private volatile long before;
        private volatile long beganAt;

        private Window(Backlog backlog, Duration warmup) {
            this.backlog = backlog;
            this.beginning = Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(warmup.toNanos());
                before = backlog.applied();
                beganAt = System.nanoTime();
            });
        }

        Sustained end() {
            try {
                beginning.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            long events = backlog.applied() - before;
            double seconds = (System.nanoTime() - beganAt) / 1e9;
            return new Sustained(events / seconds, events, seconds);
        }
    }
}
