package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the contact ledger; a contact whose row cannot be read is shown by what its columns say. */
@ApplicationScoped
public class Contacts {
    private static final String BY_IDS = "select * from contact where id = any (?::uuid[])";

    // Newest first; ids are ordered by time, so that they page as well.
    private static final String OF_PERSON = """
            select * from contact
             where person = any (?::uuid[]) and (? or brand = any (?::text[]))
               and (?::uuid is null or id < ?::uuid)
             order by id desc
             limit ?
            """;

    // By the moment from which each can go, which a deferral moves; the states are those of a partial index.
    private static final String UPCOMING = """
            select * from contact
             where person = any (?::uuid[]) and (? or brand = any (?::text[]))
               and state in ('PLANNED', 'RESERVED', 'CLAIMED', 'SENDING', 'REJECTED_TEMPORARY') and expires_at > ?
               and (?::uuid is null or (next_attempt_at, id) > (?::timestamptz, ?::uuid))
             order by next_attempt_at, id
             limit ?
            """;

    // The condition is that of a partial index, so that nobody goes through the whole ledger.
    private static final String UNKNOWN = """
            select * from contact
             where state = 'UNKNOWN' and (? or brand = any (?::text[])) and (?::uuid is null or id < ?::uuid)
             order by id desc
             limit ?
            """;

    private final Database database;

    Contacts(Database database) {
        this.database = database;
    }

    /** Finds contacts by their ids. */
    public Map<UUID, Contact> find(Collection<UUID> ids) {
        return database.list(BY_IDS, ContactRow::show, ids).stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** Finds a contact of one of the brands. */
    public Optional<Contact> find(UUID id, Brands brands) {
        return Optional.ofNullable(find(List.of(id)).get(id))
                .filter(contact -> brands.permits(contact.plan().brand()));
    }

    /** The contact of an id, if it is of one of the brands; a problem if there is none. */
    public Contact require(UUID id, Brands brands) {
        return find(id, brands).orElseThrow(ContactResource::unknown);
    }

    /** The contacts of a person, newest first, older than the one with the id {@code before} (null for the newest). */
    public List<Contact> of(Collection<UUID> members, Brands brands, UUID before, int limit) {
        return database.list(OF_PERSON, ContactRow::show, members, brands.all(), brands.names(), before, before, limit);
    }

    /** What is still to come for a person, the next one first, after a place in the list (null for the first page). */
    public List<Contact> upcoming(Collection<UUID> members, Brands brands, Instant now, Upcoming after, int limit) {
        var id = after == null ? null : after.id();
        return database.list(
                UPCOMING,
                ContactRow::show,
                members,
                brands.all(),
                brands.names(),
                now,
                id,
                after == null ? null : after.opensAt(),
                id,
                limit);
    }

    /** The contacts of which nobody knows whether they were made, newest first. */
    public List<Contact> unknown(Brands brands, UUID before, int limit) {
        return database.list(UNKNOWN, ContactRow::show, brands.all(), brands.names(), before, before, limit);
    }

    /** A place in the list of what is to come. */
    public record Upcoming(Instant opensAt, UUID id) {}
}
