package io.klantbeeld.profile.stewardship.simulation;

import io.klantbeeld.profile.identity.Effect;
import io.klantbeeld.profile.identity.namespace.NamespaceSettings;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores passes over all persons. */
@ApplicationScoped
class Runs {
    // The statistics of the table are near enough for progress, and cost nothing.
    private static final String REQUEST = """
            INSERT INTO identity_run (id, mode, namespaces, state, after_id, examined, merged, split, expected, requested_at)
            SELECT ?, ?, ?::jsonb, 'RUNNING', ?, 0, 0, 0, greatest(c.reltuples, 0), ?
            FROM pg_class c WHERE c.oid = 'profile'::regclass
            """;

    private static final String READ = """
            SELECT id, mode, state, examined, merged, split, moved_identifiers, moved_choices, expected,
                   requested_at, finished_at
            FROM identity_run WHERE id = ?
            """;

    private static final String CANCEL = """
            UPDATE identity_run SET state = 'CANCELLED', finished_at = ? WHERE id = ? AND state = 'RUNNING'
            """;

    private static final String CLAIM = """
            SELECT id, mode, namespaces, after_id FROM identity_run
            WHERE state = 'RUNNING' AND (mode = 'SIMULATION' OR requested_at <= ?)
            ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String ADVANCE = """
            UPDATE identity_run
            SET after_id = ?, examined = examined + ?, merged = merged + ?, split = split + ?,
                moved_identifiers = moved_identifiers + ?, moved_choices = moved_choices + ?
            WHERE id = ?
            """;

    private static final String FINISH = """
            UPDATE identity_run SET state = 'COMPLETED', finished_at = ? WHERE id = ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    Runs(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** The settings that a pass tries. */
    record Settings(Map<String, NamespaceSettings> namespaces) {}

    /** A pass that somebody works on, after the profiles up to an id. */
    record Claim(UUID id, Run.Mode mode, Settings settings, UUID after) {
        private static Claim of(ResultSet row) throws SQLException {
            return new Claim(
                    Database.uuid(row, "id"),
                    Run.Mode.valueOf(row.getString("mode")),
                    Json.read(row.getString("namespaces"), Settings.class),
                    Database.uuid(row, "after_id"));
        }
    }

    @Transactional
    Run request(Run.Mode mode, Map<String, NamespaceSettings> namespaces) {
        var id = ids.next();
        database.update(REQUEST, id, mode.name(), Json.text(new Settings(namespaces)), FIRST, clock.instant());
        return read(id).orElseThrow();
    }

    Optional<Run> read(UUID id) {
        return database.query(READ, Run::of, id).stream().findFirst();
    }

    @Transactional
    void cancel(UUID id) {
        database.update(CANCEL, clock.instant(), id);
    }

    /**
     * Claims the next pass until the transaction ends; an application when its rules are known everywhere.
     *
     * @param settled how long it takes until they are
     */
    Optional<Claim> claim(Duration settled) {
        return database.query(CLAIM, Claim::of, clock.instant().minus(settled)).stream()
                .findFirst();
    }

    /**
     * Notes what examining the next profiles found.
     *
     * @param movedChoices how many of the identifiers that come to another profile have a choice on record
     */
    void advance(UUID id, List<UUID> examined, Effect effect, long movedChoices) {
        database.update(
                ADVANCE,
                examined.getLast(),
                examined.size(),
                effect.merged(),
                effect.split(),
                effect.moved().size(),
                movedChoices,
                id);
    }

    void finish(UUID id) {
        database.update(FINISH, clock.instant(), id);
    }
}
