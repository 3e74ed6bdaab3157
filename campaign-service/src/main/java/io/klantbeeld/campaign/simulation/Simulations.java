package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.campaign.simulation.enactment.Room;
import io.klantbeeld.campaign.simulation.tally.Tally;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of simulations. */
@ApplicationScoped
class Simulations {
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int FAILURES = 3;

    private static final String ADD = """
            insert into simulation (id, campaign, brand, trial, state, expected, position, examined, result, room,
                                    live_room, next_at, requested_by, requested_at)
            values (?, ?, ?, ?::jsonb, 'QUEUED', ?, ?, 0, ?::jsonb, '[]', '[]', ?, ?, ?)
            """;

    // The lock is the lease: it ends with the page, or with the replica, and the next one goes on from what is kept.
    private static final String CLAIM = """
            select * from simulation
             where state in ('QUEUED', 'RUNNING') and next_at <= ?
             order by id
             limit 1 for update skip locked
            """;

    private static final String KEEP = """
            update simulation
               set state = ?, position = ?, examined = examined + ?, result = ?::jsonb, room = ?::jsonb,
                   live_room = ?::jsonb, failures = 0, started_at = coalesce(started_at, ?), finished_at = ?
             where id = ?
            """;

    private static final String FAILED = """
            update simulation
               set next_at = ?, failures = failures + 1,
                   state = case when failures + 1 >= ? then 'FAILED' else state end,
                   finished_at = case when failures + 1 >= ? then ?::timestamptz end
             where id = ? and state in ('QUEUED', 'RUNNING')
            """;

    private static final String CANCEL = """
            update simulation set state = 'CANCELLED', finished_at = ?
             where id = ? and state in ('QUEUED', 'RUNNING')
            """;

    private static final String PAGE = """
            select * from simulation
             where (?::uuid is null or id < ?::uuid) and (? or brand = any (?::text[]))
             order by id desc
             limit ?
            """;

    private static final String PAGE_OF_CAMPAIGN = """
            select * from simulation
             where campaign = ? and (?::uuid is null or id < ?::uuid) and (? or brand = any (?::text[]))
             order by id desc
             limit ?
            """;

    private final Database database;

    Simulations(Database database) {
        this.database = database;
    }

    /** Adds a simulation that nobody works on before a moment. */
    void add(Simulation simulation, Instant notBefore) {
        database.change(
                ADD,
                simulation.id(),
                simulation.campaign(),
                simulation.brand(),
                Json.write(simulation.trial()),
                simulation.expected(),
                simulation.position(),
                Json.write(simulation.result()),
                notBefore,
                simulation.requestedBy(),
                simulation.requestedAt());
    }

    /** The next one that nobody else works on, until the end of the transaction. */
    Optional<Simulation> claim(Instant now) {
        return database.find(CLAIM, Simulations::simulation, now);
    }

    /** Notes what came of one more page; the rooms are those of the simulation, of which was taken. */
    void keep(Simulation simulation, AudiencePages.Page page, Tally result, Instant now) {
        var state = page.isLast() ? SimulationState.COMPLETED : SimulationState.RUNNING;
        database.change(
                KEEP,
                state,
                page.last(),
                page.examined(),
                Json.write(result),
                Json.write(simulation.room()),
                Json.write(simulation.liveRoom()),
                now,
                page.isLast() ? now : null,
                simulation.id());
    }

    /** Notes that a page could not be judged; after so many in a row it is given up. */
    void failed(UUID id, Instant now) {
        database.change(FAILED, now.plus(AFTER_FAILURE), FAILURES, FAILURES, now, id);
    }

    /** Stops one that is not over; whoever works on it finishes the page. */
    void cancel(UUID id, Instant now) {
        database.change(CANCEL, now, id);
    }

    void delete(UUID id) {
        database.change("delete from simulation where id = ?", id);
    }

    /** Forgets those that ended before a moment. */
    int forget(Instant endedBefore) {
        return database.change("delete from simulation where finished_at < ?", endedBefore);
    }

    Optional<Simulation> find(UUID id) {
        return database.find("select * from simulation where id = ?", Simulations::simulation, id);
    }

    /** A page, newest first; campaign and {@code before} may be null. */
    List<Simulation> page(String campaign, Brands brands, UUID before, int limit) {
        return campaign == null
                ? database.list(PAGE, Simulations::simulation, before, before, brands.all(), brands.names(), limit)
                : database.list(
                        PAGE_OF_CAMPAIGN,
                        Simulations::simulation,
                        campaign,
                        before,
                        before,
                        brands.all(),
                        brands.names(),
                        limit);
    }

    private static Simulation simulation(Row row) throws SQLException {
        return new Simulation(
                row.uuid("id"),
                row.text("campaign"),
                row.text("brand"),
                row.json("trial", Trial.class),
                row.constant("state", SimulationState.class),
                row.number("expected"),
                row.uuid("position"),
                row.number("examined"),
                row.json("result", Tally.class),
                row.json("room", Room.class),
                row.json("live_room", Room.class),
                row.text("requested_by"),
                row.instant("requested_at"),
                row.instant("started_at"),
                row.instant("finished_at"));
    }
}
