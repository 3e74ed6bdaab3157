package io.klantbeeld.profile.segment;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does work again and again on a thread of its own, more often than the scheduler can; what fails is done at the next tick. */
public final class Ticking {
    private static final Logger LOG = Logger.getLogger(Ticking.class);

    private final String name;
    private final ScheduledExecutorService thread;

    /** A thread that has nothing to do yet. */
    public Ticking(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Does something from now on, each time so long after it was done. */
    public void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> tick(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("Work is left to the next tick work=%s reason=%s", name, e.getMessage());
        }
    }

    /** Whether it still goes on. */
    public boolean isGoing() {
        return !thread.isShutdown();
    }

    /** Ends it; what is being done is finished. */
    public void stop() {
        thread.shutdown();
    }
}
