package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.segment.definition.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of builds. */
@ApplicationScoped
class Builds {
    private static final String COLUMNS = """
            SELECT id, version, state, expected, examined, entered, departed, requested_at, finished_at
            FROM segment_build
            """;

    private static final String PAGE = COLUMNS + """
            WHERE segment_id = ? AND (?::uuid IS NULL OR id < ?::uuid) ORDER BY id DESC LIMIT ?
            """;

    private static final String BY_ID = COLUMNS + "WHERE segment_id = ? AND id = ?";

    private static final String CANCEL = """
            UPDATE segment_build SET state = 'CANCELLED', finished_at = ?
            WHERE segment_id = ? AND id = ? AND state IN ('PREPARING', 'RUNNING')
            """;

    private static final String PREPARING = """
            SELECT b.id, b.segment_id, b.version, s.brand, v.rule, s.state = 'RETIRED' AS retired, s.members
            FROM segment_build b
            JOIN segment s ON s.id = b.segment_id
            JOIN segment_version v ON v.segment_id = b.segment_id AND v.version = b.version
            WHERE b.state = 'PREPARING' ORDER BY b.requested_at
            """;

    private static final String CLAIM = """
            SELECT id FROM segment_build WHERE id = ? AND state = 'PREPARING' FOR UPDATE SKIP LOCKED
            """;

    private static final String READY =
            "UPDATE segment_build SET state = 'RUNNING', ready_at = ?, expected = ? WHERE id = ?";

    private static final String GO_LIVE = "UPDATE segment SET live_version = ?, change = ? WHERE id = ?";

    private static final String FAIL = "UPDATE segment_build SET state = 'FAILED', finished_at = ? WHERE id = ?";

    private static final String MARK_FAILED = """
            UPDATE segment SET state = 'FAILED', change = ? WHERE id = ? AND state = 'BUILDING'
            """;

    private static final String FINISHED = """
            SELECT b.id, b.segment_id, b.version FROM segment_build b
            WHERE b.state = 'RUNNING'
              AND NOT EXISTS (SELECT FROM segment_build_range r WHERE r.build_id = b.id AND NOT r.done)
            """;

    private static final String COMPLETE = """
            UPDATE segment_build SET state = 'COMPLETED', finished_at = ? WHERE id = ? AND state = 'RUNNING'
            """;

    // Nobody is in a retired segment once its build is complete, so nobody need be evaluated by it.
    private static final String LIVE = """
            UPDATE segment SET state = CASE WHEN state = 'RETIRED' THEN state ELSE 'LIVE' END,
                   live_version = CASE WHEN state = 'RETIRED' THEN NULL ELSE live_version END, change = ?
            WHERE id = ? AND version = ?
            """;

    private final Database database;
    private final Segments segments;
    private final LiveMeasures measures;
    private final Clock clock;

    Builds(Database database, Segments segments, LiveMeasures measures, Clock clock) {
        this.database = database;
        this.segments = segments;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * A build that waits for what it needs.
     *
     * @param retired whether the segment is for nobody any more
     * @param members about how many persons are in it
     */
    record Waiting(UUID id, UUID segment, long version, String brand, String rule, boolean retired, long members) {
        private static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(
                    Database.uuid(row, "id"),
                    Database.uuid(row, "segment_id"),
                    row.getLong("version"),
                    row.getString("brand"),
                    row.getString("rule"),
                    row.getBoolean("retired"),
                    row.getLong("members"));
        }
    }

    /** A build of which every range is done. */
    record Finished(UUID id, UUID segment, long version) {
        private static Finished of(ResultSet row) throws SQLException {
            return new Finished(Database.uuid(row, "id"), Database.uuid(row, "segment_id"), row.getLong("version"));
        }
    }

    List<Build> page(UUID segment, UUID before, int limit) {
        return database.query(PAGE, Build::of, segment, before, before, limit);
    }

    Optional<Build> find(UUID segment, UUID id) {
        return database.query(BY_ID, Build::of, segment, id).stream().findFirst();
    }

    /** Stops a build; persons stay as far as it came, and the segment is known not to be exact. */
    @Transactional
    void cancel(UUID segment, UUID id) {
        segments.hold(segment);
        if (database.update(CANCEL, clock.instant(), segment, id) > 0) {
            database.update(MARK_FAILED, segments.nextChange(), segment);
            measures.keep(segment);
        }
    }

    List<Waiting> preparing() {
        return database.query(PREPARING, Waiting::of);
    }

    /** Has a waiting build until the transaction ends; false where another replica has it, or it waits no longer. */
    boolean claim(Waiting build) {
        segments.hold(build.segment());
        return !database.query(CLAIM, row -> true, build.id()).isEmpty();
    }

    /** Makes the version the live one, and lets the build begin over about so many persons. */
    void ready(Waiting build, long expected) {
        database.update(GO_LIVE, build.version(), segments.nextChange(), build.segment());
        database.update(READY, clock.instant(), expected, build.id());
    }

    void fail(Waiting build) {
        database.update(FAIL, clock.instant(), build.id());
        database.update(MARK_FAILED, segments.nextChange(), build.segment());
    }

    /** The builds that can be completed. */
    List<Finished> finished() {
        return database.query(FINISHED, Finished::of);
    }

    /** Completes a build; in the caller's transaction. */
    void complete(Finished build) {
        segments.hold(build.segment());
        if (database.update(COMPLETE, clock.instant(), build.id()) > 0) {
            database.update(LIVE, segments.nextChange(), build.segment(), build.version());
            measures.keep(build.segment());
        }
    }
}
