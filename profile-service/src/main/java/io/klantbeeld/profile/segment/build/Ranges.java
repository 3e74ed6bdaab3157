package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Cuts builds into ranges of profiles that any replica claims. */
@ApplicationScoped
class Ranges {
    private static final int COUNT = 16;
    private static final long SMALLEST = 1_000;
    private static final double SAMPLED = 10_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    // Cut by a sample, since ranges need not be equal; of a table so small that nobody is drawn there is one range.
    private static final String CUT = """
            INSERT INTO segment_build_range (build_id, ordinal, after_id, to_id, done)
            SELECT ?, row_number() OVER (ORDER BY c.to_id), coalesce(lag(c.to_id) OVER (ORDER BY c.to_id), ?),
                   c.to_id, false
            FROM (SELECT unnest(percentile_disc((SELECT array_agg(i::float8 / ?) FROM generate_series(1, ?) i))
                                WITHIN GROUP (ORDER BY p.id)) AS to_id
                  FROM profile p TABLESAMPLE SYSTEM (?::real)
                  UNION SELECT ?) c
            WHERE c.to_id IS NOT NULL
            """;

    private static final String CLAIM = """
            SELECT r.build_id, r.ordinal, r.after_id, r.to_id, b.segment_id, b.version, s.state = 'RETIRED' AS retired
            FROM segment_build_range r
            JOIN segment_build b ON b.id = r.build_id
            JOIN segment s ON s.id = b.segment_id
            WHERE b.state = 'RUNNING' AND b.ready_at <= ? AND b.id <> ALL (?) AND NOT r.done
            ORDER BY b.requested_at, r.ordinal LIMIT 1 FOR UPDATE OF r SKIP LOCKED
            """;

    private static final String ADVANCE = """
            UPDATE segment_build_range SET after_id = ?, done = ? WHERE build_id = ? AND ordinal = ?
            """;

    private static final String COUNTED = """
            UPDATE segment_build SET examined = examined + ?, entered = entered + ?, departed = departed + ? WHERE id = ?
            """;

    private final Database database;
    private final Clock clock;

    Ranges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A range that somebody works on until the transaction ends.
     *
     * @param retired whether the segment is for nobody any more
     */
    record Claim(UUID build, int ordinal, UUID after, UUID to, UUID segment, long version, boolean retired) {
        private static Claim of(ResultSet row) throws SQLException {
            return new Claim(
                    Database.uuid(row, "build_id"),
                    row.getInt("ordinal"),
                    Database.uuid(row, "after_id"),
                    Database.uuid(row, "to_id"),
                    Database.uuid(row, "segment_id"),
                    row.getLong("version"),
                    row.getBoolean("retired"));
        }
    }

    /** Cuts a build of about so many persons. */
    void cut(UUID build, long persons) {
        int count = Math.clamp(persons / SMALLEST, 1, COUNT);
        double percent = count == 1 ? 0 : Math.min(100, 100 * SAMPLED / persons);
        database.update(CUT, build, FIRST, count, count - 1, percent, LAST);
    }

    /** The next range of a build that has been ready for so long, and is none of some. */
    Optional<Claim> claim(Duration ready, Collection<UUID> butOf) {
        return database.query(CLAIM, Claim::of, clock.instant().minus(ready), butOf.toArray(UUID[]::new)).stream()
                .findFirst();
    }

    /** Notes how far a range is. */
    void advance(Claim range, UUID after, boolean done) {
        database.update(ADVANCE, after, done, range.build(), range.ordinal());
    }

    /** Adds to the counts of a build; last, since all its ranges meet there. */
    void count(Claim range, long examined, long entered, long departed) {
        database.update(COUNTED, examined, entered, departed, range.build());
    }
}
