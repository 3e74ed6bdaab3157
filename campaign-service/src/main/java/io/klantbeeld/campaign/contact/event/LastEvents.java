package io.klantbeeld.campaign.contact.event;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.projection.PersonalTraces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Keeps when what policies name last happened, under the profile that it happened to: after a merge it counts for the
 * survivor, and goes back when they part.
 *
 * <p>No lock of the person is taken. What is committed when somebody who has that lock reads is seen by them; what comes
 * later is seen by the next one, who may be the dispatcher with the same contact. Waiting would change the order of two
 * commits, and the outcome of neither.
 */
@ApplicationScoped
public class LastEvents implements PersonalTraces {
    // Whoever is about to be erased waits until the event is there to be taken away; of whoever was, nothing is kept.
    // In the order in which profiles are changed, so that neither waits for the other in a circle.
    private static final String NOTE = """
            with happened as (
              select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) with ordinality
                         as happened (profile_id, brand, name, occurred_at, place)),
            known as (
              select profile.profile_id, profile.state
                from happened join profile_projection profile on profile.profile_id = happened.profile_id
               order by happened.place
                 for share of profile)
            insert into last_event as last (profile_id, brand, name, occurred_at)
            select profile_id, brand, name, occurred_at
              from happened
             where not exists (select 1 from known
                                where known.profile_id = happened.profile_id and known.state = 'ERASED')
             order by place
            on conflict (profile_id, brand, name) do update set occurred_at = excluded.occurred_at
             where last.occurred_at < excluded.occurred_at
            """;

    private static final String FORGET = "delete from last_event where profile_id = any (?::uuid[])";

    private final Database database;

    LastEvents(Database database) {
        this.database = database;
    }

    /** Notes events in one statement; late ones and repeated ones change nothing. Needs a transaction. */
    public void note(Collection<Happened> events) {
        var latest = new TreeMap<Kind, Happened>();
        events.forEach(event ->
                latest.merge(Kind.of(event), event, (one, other) -> one.at().isAfter(other.at()) ? one : other));
        var rows = latest.values();
        if (!rows.isEmpty()) {
            database.change(
                    NOTE,
                    Database.column(rows, Happened::profile),
                    Database.column(rows, Happened::brand),
                    Database.column(rows, Happened::name),
                    Database.column(rows, Happened::at));
        }
    }

    @Override
    public void forget(Collection<UUID> erased) {
        database.change(FORGET, erased);
    }

    // Of each only the last one matters, and a statement changes no row twice.
    private record Kind(UUID profile, String brand, String name) implements Comparable<Kind> {
        private static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::profile).thenComparing(Kind::brand).thenComparing(Kind::name);

        static Kind of(Happened event) {
            return new Kind(event.profile(), event.brand(), event.name());
        }

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }
}
