package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Admission;
import io.klantbeeld.campaign.contact.Admission.Admitted;
import io.klantbeeld.campaign.contact.Admission.Refusal;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Ledger;
import io.klantbeeld.campaign.platform.Database;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes every step of a dispatch, and every attempt, into the ledger; each method is one transaction. */
@ApplicationScoped
class Journal {
    private static final String BEGIN_ATTEMPTS = """
            insert into contact_attempt (contact_id, attempt, fence, basis, started_at)
            select * from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::timestamptz[])
            """;

    private static final String END_ATTEMPTS = """
            update contact_attempt
               set ended_at = ?, outcome = ended.outcome, code = ended.code, provider_id = ended.provider_id,
                   accepted_in = case ended.outcome when 'ACCEPTED' then pg_current_xact_id() end
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                   as ended (contact_id, fence, outcome, code, provider_id)
             where contact_attempt.contact_id = ended.contact_id and contact_attempt.fence = ended.fence
            """;

    private final Ledger ledger;
    private final Admission admission;
    private final Database database;
    private final MeterRegistry metrics;
    private final Clock clock;

    Journal(Ledger ledger, Admission admission, Database database, MeterRegistry metrics, Clock clock) {
        this.ledger = ledger;
        this.admission = admission;
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Stops or puts back what was claimed and did not become a letter. */
    @Transactional
    void release(Collection<Change> changes) {
        if (!changes.isEmpty()) {
            ledger.change(changes, List.of(ContactState.CLAIMED), clock.instant());
        }
    }

    /** Puts back a batch of which nothing was handed to a provider, though it may have committed that it would be. */
    @Transactional
    void putBack(Collection<Contact> claimed) {
        ledger.change(
                claimed.stream()
                        .map(contact -> Change.to(ContactState.PLANNED, contact))
                        .toList(),
                List.of(ContactState.CLAIMED, ContactState.SENDING),
                clock.instant());
    }

    /**
     * Commits that the letters are being sent, and answers the contacts of those that may be. What contact policies or a
     * person's limits object to now waits for its next free slot.
     */
    @Transactional
    List<Contact> sending(Collection<Letter> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        var admitted = admission.admit(letters.stream().map(Letter::candidate).toList());
        // The persons may have been waited for: what is written now was judged after all that lies before.
        var now = clock.instant();
        var going = letters.stream()
                .filter(letter ->
                        admitted.contacts().containsKey(letter.contact().id()))
                .toList();
        var changes = going.stream()
                .filter(letter -> letter.isFresh(now))
                .map(letter ->
                        letter.sending(admitted.contacts().get(letter.contact().id())))
                .toList();
        var sending = ledger.change(changes, List.of(ContactState.CLAIMED), now);
        ledger.change(keptBack(admitted, going, sending), List.of(ContactState.CLAIMED), now);
        beginAttempts(sending, now);
        sending.stream().filter(Contact::isFailOpen).forEach(this::countFailOpen);
        return sending;
    }

    // What was admitted and did not go, since it expired or was called off meanwhile, took no place: what it kept back
    // is
    // judged again without it.
    private static List<Change> keptBack(Admitted admitted, List<Letter> going, List<Contact> sending) {
        var sent = sending.stream().map(Contact::id).collect(Collectors.toSet());
        var stayed = going.stream()
                .filter(letter -> !sent.contains(letter.contact().id()))
                .map(letter -> letter.candidate().person().id())
                .collect(Collectors.toSet());
        return admitted.refused().stream()
                .filter(refusal -> !stayed.contains(refusal.person()))
                .map(Refusal::change)
                .toList();
    }

    private void beginAttempts(List<Contact> sending, Instant now) {
        database.change(
                BEGIN_ATTEMPTS,
                Database.column(sending, Contact::id),
                Database.column(sending, Contact::attempts),
                Database.column(sending, Contact::fence),
                Database.column(sending, Contact::basis),
                Database.column(sending, contact -> now));
    }

    private void countFailOpen(Contact contact) {
        metrics.counter("contact.failopen", "channel", contact.plan().channel()).increment();
    }

    /** Takes a step with contacts that were left behind, as they are found. */
    @Transactional
    void sweep(Supplier<List<Contact>> find, Function<Contact, Change> step) {
        var found = find.get();
        if (!found.isEmpty()) {
            var from = found.stream().map(Contact::state).distinct().toList();
            ledger.change(found.stream().map(step).toList(), from, clock.instant());
        }
    }

    /** Takes a step with contacts of which their provider says that it never saw them. */
    @Transactional
    void neverSeen(Collection<Change> steps) {
        if (!steps.isEmpty()) {
            ledger.change(steps, List.of(ContactState.UNKNOWN), clock.instant());
        }
    }

    /** Records what became of submissions; one that was given up as UNKNOWN in the meantime is known after all. */
    @Transactional
    void settle(Collection<Change> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        var now = clock.instant();
        ledger.change(outcomes, List.of(ContactState.SENDING, ContactState.UNKNOWN), now);
        database.change(
                END_ATTEMPTS,
                now,
                Database.column(outcomes, Change::contact),
                Database.column(outcomes, Change::fence),
                Database.column(outcomes, Change::state),
                Database.column(outcomes, Change::code),
                Database.column(outcomes, Change::providerId));
        outcomes.forEach(change -> metrics.counter(
                        "contact.submissions", "outcome", change.state().name())
                .increment());
    }
}
