package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records what came of contacts that people made, once each, under the lock that their number is counted by. */
@ApplicationScoped
class OutcomeRecording {
    // What expired, or was called off with its campaign, may have been made all the same.
    private static final Set<ContactState> OPEN =
            Set.of(ContactState.RESERVED, ContactState.EXPIRED, ContactState.CANCELLED);

    // What was not made is no touch, so it has no moment at which it was made.
    private static final String RECORD = """
            update contact
               set state = ?, disposition = ?, outcome = ?::jsonb, late = expires_at <= ? or state = 'CANCELLED', sent_at = ?,
                   published_rank = greatest(published_rank, ?), gate = null, code = null, changed_at = ?
             where id = ?
            returning *
            """;

    private static final String REPORTED = "select outcome from contact where id = ? and outcome is not null";

    // They wait for a place that is free again, or for the end of a call that has ended.
    private static final String WAKE = """
            update contact set next_attempt_at = ?
             where person = any (?::uuid[]) and state = 'PLANNED' and gate in ('COLLISION', 'FREQUENCY')
            """;

    private final Database database;
    private final Contacts contacts;
    private final PressureLock lock;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    OutcomeRecording(
            Database database, Contacts contacts, PressureLock lock, Ledger ledger, Caller caller, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.lock = lock;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records an outcome, of whoever the person is by now; the same again changes nothing. */
    @Transactional
    Contact record(String id, OutcomeReport report) {
        var members = lock.lockOwnerOf(find(id).addressee().person());
        var contact = find(id);
        if (contact.plan().run() != null || !report.fence().equals(contact.fence())) {
            throw Problems.of(
                    409, "campaign:wrong-fence", "The contact is not yours", "The reservation has another fence.");
        }
        var before = database.find(REPORTED, row -> row.json("outcome", OutcomeReport.class), contact.id());
        if (before.isPresent()) {
            return same(before.get(), report, contact);
        }
        if (!OPEN.contains(contact.state())) {
            throw Problems.of(
                    409, "campaign:not-reserved", "The contact is not reserved", "It is " + contact.state() + ".");
        }
        return record(contact, report, members);
    }

    private Contact find(String id) {
        return ContactResource.uuid(id)
                .flatMap(contact -> contacts.find(contact, caller.brands()))
                .orElseThrow(ContactResource::unknown);
    }

    private static Contact same(OutcomeReport before, OutcomeReport report, Contact contact) {
        if (!before.equals(report)) {
            throw Problems.of(
                    409, "campaign:other-outcome", "The contact has another outcome", "It was reported before.");
        }
        return contact;
    }

    private Contact record(Contact contact, OutcomeReport report, List<UUID> members) {
        var now = clock.instant();
        var at = report.occurredAt() == null ? now : moment(report.occurredAt(), contact, now);
        boolean made = report.status() == OutcomeReport.Status.COMPLETED;
        var state = report.status().state();
        var recorded = database.list(
                RECORD,
                ContactRow::read,
                state,
                report.disposition(),
                Json.write(report),
                at,
                made ? at : null,
                state.rank(),
                now,
                contact.id());
        ledger.settle(recorded, OPEN, now);
        ledger.publish(recorded);
        database.change(WAKE, now, members);
        ledger.count(ResponseState.of(contact), recorded.getFirst());
        return recorded.getFirst();
    }

    private static Instant moment(Instant occurredAt, Contact contact, Instant now) {
        if (occurredAt.isBefore(contact.plannedAt()) || occurredAt.isAfter(now)) {
            throw Problems.refused(
                    "campaign:invalid-outcome",
                    "The outcome cannot be",
                    List.of(Violation.of("occurredAt", "must lie between the reservation and now")));
        }
        return occurredAt;
    }
}
