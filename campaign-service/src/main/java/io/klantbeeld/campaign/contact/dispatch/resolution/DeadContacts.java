package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the contacts that failed by a fault; of their rows only what columns say, since some cannot be read. */
@ApplicationScoped
class DeadContacts {
    private static final String LIST = """
            select * from dead_contact
             where (? or brand = any (?::text[])) and (?::text is null or campaign = ?)
               and (?::text is null or channel = ?) and (?::text is null or code = ?)
               and (?::uuid is null or id < ?::uuid)
             order by id desc
             limit ?
            """;

    // The oldest first. One that cannot be read is mended by hand, and tried again by its id.
    private static final String TAKE = """
            select contact.* from contact
              join dead_contact dead on dead.id = contact.id
             where (? or dead.brand = any (?::text[])) and (?::text is null or dead.campaign = ?)
               and (?::text is null or dead.channel = ?) and (?::text is null or dead.code = ?)
               and dead.state <> 'UNKNOWN' and dead.reason is distinct from 'UNREADABLE' and dead.expires_at > ?
             order by dead.id
             limit ?
               for update of contact skip locked
            """;

    private final Database database;
    private final Fallbacks fallbacks;
    private final Clock clock;

    DeadContacts(Database database, Fallbacks fallbacks, Clock clock) {
        this.database = database;
        this.fallbacks = fallbacks;
        this.clock = clock;
    }

    /** Those of the brands, newest first, older than the one with the id {@code before} (null for the newest). */
    List<DeadContact> list(Brands brands, Selection selection, UUID before, int limit) {
        var now = clock.instant();
        return database.list(
                LIST,
                row -> DeadContact.read(row, now),
                brands.all(),
                brands.names(),
                selection.campaign(),
                selection.campaign(),
                selection.channel(),
                selection.channel(),
                selection.cause(),
                selection.cause(),
                before,
                before,
                limit);
    }

    /** Takes those that can be tried again, the oldest first; nobody else has them until the transaction ends. */
    List<Contact> take(Brands brands, Selection selection, int limit) {
        var taken = database
                .list(
                        TAKE,
                        ContactRow::readIfPossible,
                        brands.all(),
                        brands.names(),
                        selection.campaign(),
                        selection.campaign(),
                        selection.channel(),
                        selection.channel(),
                        selection.cause(),
                        selection.cause(),
                        clock.instant(),
                        limit)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        var replaced = fallbacks.replaced(taken.stream().map(Contact::id).toList());
        return taken.stream()
                .filter(contact -> !replaced.contains(contact.id()))
                .toList();
    }

    /** Tells whether a contact on another channel was planned in the place of one. */
    boolean isReplaced(UUID id) {
        return !fallbacks.replaced(List.of(id)).isEmpty();
    }

    /** Which of them; null for all. */
    record Selection(String campaign, String channel, String cause) {}
}
