package io.klantbeeld.campaign.platform;

import io.klantbeeld.outbox.failure.Failures;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works in rounds on a virtual thread of its own: at once when woken, and every so often in case that the work came from
 * another replica. Many wake-ups make one round.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final Duration idle;
    private final Round round;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    private Loop(String name, Duration idle, Round round) {
        this.name = name;
        this.idle = idle;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::work);
    }

    /**
     * Starts a loop.
     *
     * @param idle how long it sleeps at most when nobody wakes it
     */
    public static Loop start(String name, Duration idle, Round round) {
        var loop = new Loop(name, idle, round);
        loop.thread.start();
        return loop;
    }

    /** Asks for a round as soon as possible. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Lets the current round end and starts no other. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closing) {
            try {
                if (!round.work()) {
                    sleep(idle);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("A round failed and will be tried again: loop=%s cause=%s", name, Failures.describe(e));
                sleepAfterFailure();
            }
        }
    }

    private void sleepAfterFailure() {
        try {
            sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void sleep(Duration atMost) throws InterruptedException {
        if (wakeUps.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    /** Does what there is to do. */
    @FunctionalInterface
    public interface Round {
        /** Works once and answers whether there may be more to do at once. */
        boolean work() throws InterruptedException;
    }
}
