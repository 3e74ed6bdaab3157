package io.klantbeeld.campaign.contact.fallback;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the contacts whose next channel has to be decided about. */
@ApplicationScoped
public class Fallbacks {
    private static final Set<ContactState> FAILED =
            EnumSet.of(ContactState.REJECTED_PERMANENT, ContactState.NOT_REACHED, ContactState.BOUNCED);

    private static final String OPEN = """
            insert into contact_fallback (contact_id, next_at) select id, ? from unnest(?::uuid[]) as failed (id)
            on conflict do nothing
            """;

    private static final String CLOSE =
            "delete from contact_fallback where contact_id = any (?::uuid[]) and decided_at is null";

    private static final String DUE = """
            select contact_id from contact_fallback
             where decided_at is null and parked_at is null and next_at <= ?
             order by next_at
             limit ?
            """;

    private static final String TAKE = """
            update contact_fallback set decided_at = ?
             where contact_id = (select contact_id from contact_fallback
                                  where contact_id = ? and decided_at is null for update skip locked)
            """;

    private static final String KNOWN = "select contact_key from contact where contact_key = any (?::uuid[])";

    private static final String LOCK = "select * from contact where id = ? for update";

    // What did not arrive is not to keep what takes its place from being sent.
    private static final String UNCOUNT = "update contact set counts = false where id = ?";

    private static final String FAILED_AGAIN = """
            update contact_fallback
               set next_at = ?, failed = failed + 1, parked_at = case when failed + 1 >= ? then ?::timestamptz end,
                   cause = ?
             where contact_id = ?
            """;

    private final Database database;

    Fallbacks(Database database) {
        this.database = database;
    }

    /** Notes contacts that have just failed, and forgets those that turned out not to have. */
    public void note(Collection<Contact> changed, Collection<ContactState> from, Instant now) {
        var opened = changed.stream()
                .filter(contact -> isOpen(contact, now))
                .map(Contact::id)
                .toList();
        if (!opened.isEmpty()) {
            database.change(OPEN, now, opened);
        }
        var closed = changed.stream()
                .filter(contact -> !FAILED.contains(contact.state()))
                .map(Contact::id)
                .toList();
        if (!closed.isEmpty() && from.stream().anyMatch(FAILED::contains)) {
            database.change(CLOSE, closed);
        }
    }

    /** The contacts that are due, the oldest first. */
    public List<UUID> due(Instant now, int limit) {
        return database.list(DUE, row -> row.uuid("contact_id"), now, limit);
    }

    /**
     * Takes a contact's turn, so that nobody else does, and locks the contact; empty if it was taken, or makes no sense
     * any more. The person has to be locked before.
     */
    public Optional<Contact> take(UUID id, Instant now) {
        if (database.change(TAKE, now, id) == 0) {
            return Optional.empty();
        }
        var contact = database.find(LOCK, ContactRow::read, id).filter(locked -> isOpen(locked, now));
        contact.ifPresent(failed -> database.change(UNCOUNT, id));
        return contact;
    }

    /** Those of the contacts in whose place one on another channel was planned. */
    public Set<UUID> replaced(Collection<UUID> ids) {
        var byKey = ids.stream().collect(Collectors.toMap(Fallbacks::key, id -> id));
        return database.list(KNOWN, row -> byKey.get(row.uuid("contact_key")), byKey.keySet()).stream()
                .collect(Collectors.toSet());
    }

    /** The identity of the contact that takes the place of one: there is never a second. */
    public static UUID key(UUID failed) {
        return Ids.named("fallback", failed);
    }

    /** Notes a failure; after so many in a row the contact is parked. */
    public void failed(UUID id, Instant nextAt, int limit, Instant now, String cause) {
        database.change(FAILED_AGAIN, nextAt, limit, now, cause, id);
    }

    private static boolean isOpen(Contact contact, Instant now) {
        var plan = contact.plan();
        return FAILED.contains(contact.state())
                && plan.run() != null
                && !plan.further().isEmpty()
                && contact.expiresAt().isAfter(now);
    }
}
