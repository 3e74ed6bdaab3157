package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.outbox.failure.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Hands letters to their providers, after the ledger has committed that they are being sent. */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Journal journal;
    private final Persistence persistence;
    private final Outcomes outcomes;
    private final Clock clock;
    private final ExecutorService submissions = Executors.newVirtualThreadPerTaskExecutor();

    Delivery(Journal journal, Persistence persistence, Outcomes outcomes, Clock clock) {
        this.journal = journal;
        this.persistence = persistence;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Sends what may still be sent; letters whose claim, campaign or permit is gone stay, and are released. An exception
     * says that nothing was handed to a provider.
     */
    void deliver(List<Letter> letters) {
        var now = clock.instant();
        var fresh = letters.stream().filter(letter -> letter.isFresh(now)).toList();
        var sending = journal.sending(fresh).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        journal.release(letters.stream()
                .map(Letter::contact)
                .filter(contact -> !sending.containsKey(contact.id()))
                .map(contact -> Change.to(ContactState.PLANNED, contact))
                .toList());
        handOver(fresh, sending);
    }

    private void handOver(List<Letter> letters, Map<UUID, Contact> sending) {
        try {
            var submitted = submit(letters, sending);
            persistence.insist(() -> journal.settle(submitted));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Outcomes were not recorded; they will be UNKNOWN: contacts=%d cause=%s",
                    sending.size(), Failures.describe(e));
        }
    }

    private List<Change> submit(List<Letter> letters, Map<UUID, Contact> sending) {
        var running = new ArrayList<Future<Change>>();
        for (var letter : letters) {
            var contact = sending.get(letter.contact().id());
            if (contact != null) {
                running.add(submissions.submit(() -> submit(letter, contact)));
            }
        }
        return running.stream().map(Delivery::result).toList();
    }

    private static Change result(Future<Change> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while letters were being sent", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A submission has no outcome", e);
        }
    }

    private Change submit(Letter letter, Contact contact) {
        try {
            return outcomes.of(contact, letter.addressed().adapter().submit(letter.message(contact.attempts())));
        } catch (RuntimeException e) {
            // The adapter broke its promise, so nobody knows whether the message left.
            return outcomes.of(contact, new Unknown(Failure.of(Code.ADAPTER_FAILED)));
        }
    }
}
