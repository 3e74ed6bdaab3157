package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.event.profile.InteractionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The triggers that wait, and the runs that they start. */
@ApplicationScoped
class TriggerStore {
    /** How long the projections have to catch up; dispatch asks consent-service anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // The id is that of the run, so that the same interaction waits, and runs, once.
    private static final String ADD = """
            insert into waiting_trigger (id, campaign, revision, profile_id, profile_version, interaction, received_at,
                                         next_at, wait_until)
            select id, campaign, revision, profile_id, profile_version, interaction, ?, ?, ?
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::jsonb[])
                   as new (id, campaign, revision, profile_id, profile_version, interaction)
             where not exists (select 1 from journey_run run where run.id = new.id)
            on conflict do nothing
            """;

    // Ready when the three projections include what the event changed, or when waiting has taken long enough.
    private static final String READY = """
            select waiting.interaction_id, waiting.profile_id
              from waiting_trigger waiting
              left join profile_projection profile on profile.profile_id = waiting.profile_id
              left join trait_projection trait on trait.profile_id = waiting.profile_id
              left join permission_projection permission on permission.profile_id = waiting.profile_id
             where waiting.next_at <= ? and waiting.parked_at is null
               and (waiting.wait_until <= ? or profile.state <> 'ACTIVE'
                    or profile.version >= waiting.profile_version and trait.version >= waiting.profile_version
                       and permission.profile_version >= waiting.profile_version)
             order by waiting.next_at, waiting.id
             limit ?
            """;

    // Whoever has the first one has all of them: two replicas never decide about a part each.
    private static final String LOCK_FIRST = """
            select id from waiting_trigger
             where id = (select id from waiting_trigger
                          where interaction_id = ? and profile_id = ? and parked_at is null and next_at <= ?
                          order by id limit 1)
               for update skip locked
            """;

    private static final String LOCK_ALL = """
            select * from waiting_trigger
             where interaction_id = ? and profile_id = ? and parked_at is null and next_at <= ?
             order by id
               for update
            """;

    private static final String OF_OPENING = """
            select id from waiting_trigger
             where interaction_id = ? and profile_id = ? and parked_at is null
             order by id
            """;

    private static final String START_RUN = """
            insert into journey_run (id, campaign, revision, person, profile_id, occurrence, state, step, entered,
                                     started_at, ended_at)
            values (?, ?, ?, ?, ?, ?, 'COMPLETED', ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String LATER =
            "update waiting_trigger set next_at = ?, asked = asked + 1, failed = 0 where id = ?";

    private static final String FAILED = """
            update waiting_trigger
               set next_at = ?, failed = failed + 1, parked_at = case when failed + 1 >= ? then ?::timestamptz end,
                   cause = ?
             where id = ?
            """;

    private final Database database;

    TriggerStore(Database database) {
        this.database = database;
    }

    void add(List<WaitingTrigger> triggers, Instant now) {
        database.change(
                ADD,
                now,
                now,
                now.plus(PATIENCE),
                Database.column(triggers, WaitingTrigger::id),
                Database.column(triggers, WaitingTrigger::campaign),
                Database.column(triggers, WaitingTrigger::revision),
                Database.column(triggers, trigger -> trigger.interaction().profileId()),
                Database.column(triggers, trigger -> trigger.interaction().profileVersion()),
                Database.column(triggers, trigger -> Json.write(trigger.interaction())));
    }

    /** What has let people in and is ready, each once, in the order of time. */
    List<Opening> ready(Instant now, int limit) {
        return database
                .list(READY, row -> new Opening(row.uuid("interaction_id"), row.uuid("profile_id")), now, now, limit)
                .stream()
                .distinct()
                .toList();
    }

    /** Locks what an interaction opened until the end of the transaction; nothing when another replica has it. */
    List<WaitingTrigger> lock(Opening opening, Instant now) {
        return database.find(LOCK_FIRST, row -> true, opening.interaction(), opening.profile(), now)
                .map(first ->
                        database.list(LOCK_ALL, TriggerStore::trigger, opening.interaction(), opening.profile(), now))
                .orElse(List.of());
    }

    /** The triggers of an opening that are not parked. */
    List<UUID> of(Opening opening) {
        return database.list(OF_OPENING, row -> row.uuid("id"), opening.interaction(), opening.profile());
    }

    /** Notes the run, and whether it let the person in; answers false when it ran before. */
    boolean start(WaitingTrigger trigger, UUID person, String lastStep, boolean entered, Instant now) {
        return database.change(
                        START_RUN,
                        trigger.id(),
                        trigger.campaign(),
                        trigger.revision(),
                        person,
                        trigger.interaction().profileId(),
                        trigger.interaction().interactionId().toString(),
                        lastStep,
                        entered,
                        now,
                        now)
                > 0;
    }

    void remove(UUID id) {
        database.change("delete from waiting_trigger where id = ?", id);
    }

    void later(UUID id, Instant nextAt) {
        database.change(LATER, nextAt, id);
    }

    /** Notes a failure; after so many in a row the trigger is parked, and others go on. */
    void failed(UUID id, Instant nextAt, int limit, Instant now, String cause) {
        database.change(FAILED, nextAt, limit, now, cause, id);
    }

    private static WaitingTrigger trigger(Row row) throws SQLException {
        return new WaitingTrigger(
                row.uuid("id"),
                row.text("campaign"),
                row.uuid("revision"),
                row.json("interaction", InteractionRecorded.class),
                row.instant("received_at"),
                (int) row.number("asked"),
                (int) row.number("failed"));
    }

    /** The triggers of one interaction of one profile. */
    record Opening(UUID interaction, UUID profile) {}
}
