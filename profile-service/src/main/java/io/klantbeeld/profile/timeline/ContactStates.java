package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stores what is known of contacts, so that late and repeated changes move nothing down. */
@ApplicationScoped
class ContactStates {
    private static final String RAISE = """
            INSERT INTO contact_moment AS k (contact_id, node_id, occurred_at, rank, ranked_at, change)
            SELECT c.contact_id, c.node_id, c.occurred_at, c.rank, c.ranked_at, c.change::jsonb
            FROM unnest(?, ?, ?, ?, ?, ?) AS c (contact_id, node_id, occurred_at, rank, ranked_at, change)
            ORDER BY c.contact_id
            ON CONFLICT ON CONSTRAINT pk_contact_moment DO UPDATE
            SET occurred_at = least(k.occurred_at, excluded.occurred_at),
                rank = greatest(k.rank, excluded.rank),
                ranked_at = CASE WHEN (excluded.rank, excluded.ranked_at) > (k.rank, k.ranked_at)
                                 THEN excluded.ranked_at ELSE k.ranked_at END,
                change = CASE WHEN (excluded.rank, excluded.ranked_at) > (k.rank, k.ranked_at)
                              THEN excluded.change ELSE k.change END
            WHERE excluded.occurred_at < k.occurred_at
               OR (excluded.rank, excluded.ranked_at) > (k.rank, k.ranked_at)
            RETURNING k.node_id, k.occurred_at, k.change, old.occurred_at AS moved_from
            """;

    private final Database database;
    private final Following following;

    ContactStates(Database database, Following following) {
        this.database = database;
        this.following = following;
    }

    /** Stores changes of contacts, and answers those contacts that they changed. */
    List<ContactState> raise(Map<UUID, ContactState> contacts, Map<UUID, UUID> homes) {
        var ids = contacts.keySet().toArray(UUID[]::new);
        var known = contacts.values();
        return database.query(
                RAISE,
                ContactStates::read,
                ids,
                contacts.keySet().stream().map(homes::get).toArray(UUID[]::new),
                times(known, ContactState::occurredAt),
                known.stream().map(state -> state.change().rank()).toArray(Integer[]::new),
                times(known, ContactState::rankedAt),
                known.stream().map(state -> Json.text(state.change())).toArray(String[]::new));
    }

    /** Removes the moments of contacts from the time under which they were stored before. */
    void forget(List<ContactState> moved) {
        if (!moved.isEmpty()) {
            following.forget(
                    moved.stream().map(ContactState::node).toArray(UUID[]::new),
                    times(moved, ContactState::movedFrom),
                    moved.stream()
                            .map(state -> MomentId.ofContact(state.change().contactId()))
                            .toArray(UUID[]::new));
        }
    }

    private static ContactState read(ResultSet row) throws SQLException {
        return new ContactState(
                Database.uuid(row, "node_id"),
                Database.instant(row, "occurred_at"),
                Json.read(row.getString("change"), ContactChanged.class),
                Database.instant(row, "moved_from"));
    }

    private static Instant[] times(Collection<ContactState> states, Function<ContactState, Instant> time) {
        return states.stream().map(time).toArray(Instant[]::new);
    }
}
