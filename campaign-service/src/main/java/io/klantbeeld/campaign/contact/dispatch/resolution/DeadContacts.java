package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the contacts that failed by a fault; of their rows only what columns say, since some cannot be read. */
@ApplicationScoped
class DeadContacts {
    private static final String LIST = """
            select * from dead_contact dead
             where (? or dead.brand = any (?::text[])) %s
               and dead.id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
             order by dead.id desc
             limit ?
            """;

    // The oldest first. One that cannot be read is mended by hand, and tried again by its id.
    private static final String TAKE = """
            select contact.* from contact
              join dead_contact dead on dead.id = contact.id
             where (? or dead.brand = any (?::text[])) %s
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
                LIST.formatted(selection.conditions()),
                row -> DeadContact.read(row, now),
                parameters(brands, selection, before, limit));
    }

    /** Takes those that can be tried again, the oldest first; nobody else has them until the transaction ends. */
    List<Contact> take(Brands brands, Selection selection, int limit) {
        var taken = database
                .list(
                        TAKE.formatted(selection.conditions()),
                        ContactRow::readIfPossible,
                        parameters(brands, selection, clock.instant(), limit))
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

    private static Object[] parameters(Brands brands, Selection selection, Object... others) {
        return Stream.of(Stream.<Object>of(brands.all(), brands.names()), selection.values(), Stream.of(others))
                .flatMap(parameters -> parameters)
                .toArray();
    }

    /** Which of them; null for all. What is not asked for is no condition, so that each has an index of its own. */
    record Selection(String campaign, String channel, String cause) {
        private String conditions() {
            return condition("campaign", campaign) + condition("channel", channel) + condition("code", cause);
        }

        private static String condition(String column, String value) {
            return value == null ? "" : " and dead." + column + " = ?";
        }

        private Stream<Object> values() {
            return Stream.<Object>of(campaign, channel, cause).filter(Objects::nonNull);
        }
    }
}
