package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactsPlanned;
import io.klantbeeld.campaign.platform.Loop;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Claims and sends contacts, a few batches at a time, the moment they are planned. A batch is prepared as a whole, and
 * handed to providers in micro-batches.
 */
@ApplicationScoped
class Dispatcher {
    /** Contacts that are handed over together: what a crash can leave in doubt. */
    private static final int MICRO_BATCH = 10;

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Claims claims;
    private final Triage triage;
    private final Delivery delivery;
    private final Journal journal;
    private final Persistence persistence;
    private final DispatchConfig config;
    private final Semaphore hands;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("dispatch").factory());
    private volatile Loop loop;

    Dispatcher(
            Claims claims,
            Triage triage,
            Delivery delivery,
            Journal journal,
            Persistence persistence,
            DispatchConfig config) {
        this.claims = claims;
        this.triage = triage;
        this.delivery = delivery;
        this.journal = journal;
        this.persistence = persistence;
        this.config = config;
        this.hands = new Semaphore(config.parallelBatches());
    }

    void start(@Observes StartupEvent event) {
        loop = Loop.start("dispatcher", config.poll(), this::round);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactsPlanned event) {
        if (loop != null) {
            loop.wake();
        }
    }

    // What is under way may end: all hands return before the process goes, or their leases run out.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.close();
        hands.tryAcquire(config.parallelBatches(), 10, TimeUnit.SECONDS);
    }

    private boolean round() throws InterruptedException {
        hands.acquire();
        var claimed = claim();
        if (claimed.isEmpty()) {
            hands.release();
            return false;
        }
        workers.execute(() -> dispatch(claimed));
        return true;
    }

    private List<Contact> claim() {
        try {
            return claims.next();
        } catch (RuntimeException e) {
            hands.release();
            throw e;
        }
    }

    private void dispatch(List<Contact> claimed) {
        try {
            workers.invokeAll(microBatches(prepare(claimed)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hands.release();
        }
    }

    private List<Letter> prepare(List<Contact> claimed) {
        try {
            var stopped = new ArrayList<Change>();
            var letters = triage.prepare(claimed, stopped::add);
            journal.release(stopped);
            return letters;
        } catch (RuntimeException e) {
            putBack(claimed, e);
            return List.of();
        }
    }

    private List<Callable<Void>> microBatches(List<Letter> letters) {
        var deliveries = new ArrayList<Callable<Void>>();
        for (int from = 0; from < letters.size(); from += MICRO_BATCH) {
            var microBatch = letters.subList(from, Math.min(from + MICRO_BATCH, letters.size()));
            deliveries.add(() -> deliver(microBatch));
        }
        return deliveries;
    }

    private Void deliver(List<Letter> microBatch) {
        try {
            delivery.deliver(microBatch);
        } catch (RuntimeException e) {
            putBack(microBatch.stream().map(Letter::contact).toList(), e);
        }
        return null;
    }

    // Sooner than the leases run out, as soon as the database is back.
    private void putBack(List<Contact> claimed, RuntimeException cause) {
        LOG.warnf(
                "Contacts were not dispatched and are put back: contacts=%d cause=%s",
                claimed.size(), Failures.describe(cause));
        try {
            persistence.insist(() -> journal.putBack(claimed));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Contacts wait until their leases run out: contacts=%d cause=%s",
                    claimed.size(), Failures.describe(e));
        }
    }
}
