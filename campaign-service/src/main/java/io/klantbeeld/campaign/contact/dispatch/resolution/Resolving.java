package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.ContactView;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Ledger;
import io.klantbeeld.campaign.contact.dispatch.resolution.DeadContacts.Selection;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Brings contacts to an end, or back into line, on somebody's word, and keeps whose word it was. */
@ApplicationScoped
class Resolving {
    private static final String KEEP = """
            insert into contact_resolution (id, contact_id, outcome, note, resolved_by, resolved_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    // Of all others either the person or the provider said no.
    private static final Map<ContactState, Set<String>> FAULTS = Map.of(
            ContactState.CANCELLED, Set.of("PREPARATION_FAILED", "RENDER_FAILED"),
            ContactState.REJECTED_PERMANENT, Set.of("RETRIES_EXHAUSTED"));

    private static final String REDRIVEN = "REDRIVEN";

    private final Contacts contacts;
    private final DeadContacts dead;
    private final Ledger ledger;
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Resolving(Contacts contacts, DeadContacts dead, Ledger ledger, Database database, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.dead = dead;
        this.ledger = ledger;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reads a contact of one of the brands. */
    ContactView view(UUID id, Brands brands) {
        return ContactView.of(contact(id, brands));
    }

    /** Takes somebody's word for what became of a contact; what was not sent is planned again unless it expired. */
    @Transactional
    ContactView resolve(UUID id, Brands brands, Outcome outcome, Word word) {
        var contact = contact(id, brands);
        var now = clock.instant();
        if (contact.state() != ContactState.UNKNOWN) {
            throw notUnknown();
        }
        var change =
                switch (outcome) {
                    case ACCEPTED -> Change.to(ContactState.ACCEPTED, contact);
                    case NOT_SENT -> notSent(contact, now);
                };
        return changed(contact, change, outcome.name(), word, Resolving::notUnknown);
    }

    /** Plans a contact again that failed by a fault and makes sense still. */
    @Transactional
    ContactView redrive(UUID id, Brands brands, Word word) {
        var contact = contact(id, brands);
        var now = clock.instant();
        if (!FAULTS.getOrDefault(contact.state(), Set.of()).contains(String.valueOf(contact.code()))
                || !contact.expiresAt().isAfter(now)) {
            throw notRedrivable();
        }
        var change = Change.to(ContactState.PLANNED, contact).notBefore(now);
        var view = changed(contact, change, REDRIVEN, word, Resolving::notRedrivable);
        // Asked now that the contact is ours: whoever decided about its next channel did so before, or finds it
        // planned.
        if (dead.isReplaced(id)) {
            throw notRedrivable();
        }
        return view;
    }

    /** Plans contacts again that failed by a fault, at most so many, and answers how many. */
    @Transactional
    int redrive(Brands brands, Selection selection, int limit, Word word) {
        var now = clock.instant();
        var changes = dead.take(brands, selection, limit).stream()
                .map(contact -> Change.to(ContactState.PLANNED, contact).notBefore(now))
                .toList();
        var changed = changes.isEmpty() ? List.<Contact>of() : ledger.change(changes, FAULTS.keySet(), now);
        changed.forEach(contact -> keep(contact.id(), REDRIVEN, word, now));
        return changed.size();
    }

    private static Change notSent(Contact contact, Instant now) {
        return contact.expiresAt().isAfter(now)
                ? Change.to(ContactState.PLANNED, contact).notBefore(now)
                : Change.to(ContactState.EXPIRED, contact).because("TIMING", "EXPIRED");
    }

    // Somebody else may have been first: then nothing is changed, and nothing kept.
    private ContactView changed(
            Contact contact, Change change, String outcome, Word word, Supplier<HttpProblem> tooLate) {
        var now = clock.instant();
        var after = ledger.change(List.of(change), List.of(contact.state()), now).stream()
                .findFirst()
                .orElseThrow(tooLate);
        keep(contact.id(), outcome, word, now);
        return ContactView.of(after);
    }

    private void keep(UUID contact, String outcome, Word word, Instant now) {
        database.change(KEEP, ids.next(), contact, outcome, word.note(), word.by(), now);
    }

    private Contact contact(UUID id, Brands brands) {
        return contacts.require(id, brands);
    }

    private static HttpProblem notUnknown() {
        return Problems.of(
                409, "campaign:not-unknown", "The outcome is not unknown", "Only an unknown outcome can be resolved.");
    }

    private static HttpProblem notRedrivable() {
        return Problems.of(
                409,
                "campaign:not-redrivable",
                "The contact cannot be tried again",
                "Only what failed by a fault, has not expired and has no other in its place can be tried again.");
    }

    /** Why, in somebody's words, and whose. */
    record Word(String note, String by) {}
}
