package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.outbox.failure.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Tries to write again while the database is away for a moment: what is known of a message is worth the wait. */
@ApplicationScoped
class Persistence {
    private static final Logger LOG = Logger.getLogger(Persistence.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Clock clock;

    Persistence(Clock clock) {
        this.clock = clock;
    }

    /** Writes, for two minutes at most; a failure that does not pass by itself is thrown at once. */
    void insist(Runnable writing) {
        var giveUp = clock.instant().plus(PATIENCE);
        while (!written(writing, clock.instant().isBefore(giveUp))) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean written(Runnable writing, boolean patient) {
        try {
            writing.run();
            return true;
        } catch (RuntimeException e) {
            if (!patient || !Failures.isTransient(e)) {
                throw e;
            }
            LOG.debugf("The ledger cannot be written yet: cause=%s", Failures.describe(e));
            return false;
        }
    }
}
