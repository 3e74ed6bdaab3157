package io.klantbeeld.campaign.decision.fallback;

import io.klantbeeld.campaign.contact.RootMoved;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes up failed contacts, each in a transaction of its own; one that cannot be followed up is parked alone. */
@ApplicationScoped
class FollowUps {
    private static final Logger LOG = Logger.getLogger(FollowUps.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int BATCH = 200;
    private static final int FAILURES = 5;

    private final Fallbacks fallbacks;
    private final FollowingUp following;
    private final Clock clock;

    FollowUps(Fallbacks fallbacks, FollowingUp following, Clock clock) {
        this.fallbacks = fallbacks;
        this.following = following;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        fallbacks.due(clock.instant(), BATCH).forEach(this::follow);
    }

    private void follow(UUID id) {
        try {
            following.follow(id);
        } catch (RootMoved moved) {
            LOG.debugf("A person was merged while a contact was followed up: contact=%s", id);
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                LOG.warnf("A contact was not followed up yet: contact=%s cause=%s", id, Failures.describe(e));
                return;
            }
            LOG.errorf("A contact was not followed up: contact=%s cause=%s", id, Failures.describe(e));
            fail(id, Failures.describe(e));
        }
    }

    private void fail(UUID id, String cause) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> fallbacks.failed(id, now.plus(AFTER_FAILURE), FAILURES, now, cause));
    }
}
