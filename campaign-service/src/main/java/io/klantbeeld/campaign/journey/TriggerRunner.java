package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.contact.RootMoved;
import io.klantbeeld.campaign.journey.TriggerStore.Opening;
import io.klantbeeld.campaign.platform.Loop;
import io.klantbeeld.campaign.projection.PeopleChanged;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes up triggers the moment they are ready, several at once, each on its own. */
@ApplicationScoped
class TriggerRunner {
    private static final Logger LOG = Logger.getLogger(TriggerRunner.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;
    private static final int FAILURES = 5;

    private final TriggerStore triggers;
    private final Starting starting;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private volatile Loop loop;

    TriggerRunner(TriggerStore triggers, Starting starting, Clock clock) {
        this.triggers = triggers;
        this.starting = starting;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop = Loop.start("triggers", POLL, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) TriggersWaiting event) {
        wake();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeopleChanged event) {
        wake();
    }

    private void wake() {
        if (loop != null) {
            loop.wake();
        }
    }

    private boolean round() throws InterruptedException {
        var ready = triggers.ready(clock.instant(), BATCH);
        return !ready.isEmpty() && startAll(ready);
    }

    // Answers whether it went well; where the database is away, the loop should catch its breath.
    private boolean startAll(List<Opening> ready) throws InterruptedException {
        var done = new CountDownLatch(ready.size());
        var well = new AtomicBoolean(true);
        for (var opening : ready) {
            hands.acquire();
            Thread.ofVirtual().name("trigger").start(() -> {
                try {
                    start(opening);
                } catch (RuntimeException passing) {
                    well.set(false);
                } finally {
                    hands.release();
                    done.countDown();
                }
            });
        }
        done.await();
        return well.get();
    }

    private void start(Opening opening) {
        try {
            starting.start(opening);
        } catch (RootMoved moved) {
            // The person was merged under our hands: it is ready still, and the next round finds the survivor.
            LOG.debugf("A person was merged while a journey started: interaction=%s", opening.interaction());
        } catch (RuntimeException e) {
            passOn(e, opening);
            triggers.of(opening).forEach(id -> startAlone(opening, id));
        }
    }

    // Something is wrong with one of them: the others are not kept from starting.
    private void startAlone(Opening opening, UUID id) {
        try {
            starting.start(opening, id);
        } catch (RootMoved moved) {
            LOG.debugf("A person was merged while a journey started: run=%s", id);
        } catch (RuntimeException e) {
            passOn(e, opening);
            LOG.errorf("A journey did not start: run=%s cause=%s", id, Failures.describe(e));
            fail(id, Failures.describe(e));
        }
    }

    private static void passOn(RuntimeException e, Opening opening) {
        if (Failures.isTransient(e)) {
            LOG.warnf(
                    "Journeys did not start yet: interaction=%s cause=%s", opening.interaction(), Failures.describe(e));
            throw e;
        }
    }

    private void fail(UUID id, String cause) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> triggers.failed(id, now.plus(AFTER_FAILURE), FAILURES, now, cause));
    }
}
