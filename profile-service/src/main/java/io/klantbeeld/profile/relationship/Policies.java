package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Stores every version of the policy. */
@ApplicationScoped
class Policies {
    private static final String CURRENT = "SELECT * FROM relationship_policy ORDER BY version DESC LIMIT 1";

    private static final String VERSION = "SELECT * FROM relationship_policy WHERE version = ?";

    private static final String ADD = """
            INSERT INTO relationship_policy (version, half_life_days, weights, changed_by, changed_at)
            VALUES (?, ?, ?::jsonb, ?, ?)
            ON CONFLICT ON CONSTRAINT pk_relationship_policy DO NOTHING
            RETURNING *
            """;

    private final Database database;
    private final Clock clock;

    Policies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Policy current() {
        return database.query(CURRENT, Policies::read).getFirst();
    }

    Optional<Policy> find(long version) {
        return database.query(VERSION, Policies::read, version).stream().findFirst();
    }

    /** Adds the version after one; empty when another was faster. */
    Optional<Policy> add(long after, PolicySettings settings, String changedBy) {
        return database
                .query(
                        ADD,
                        Policies::read,
                        after + 1,
                        settings.halfLifeDays(),
                        Json.text(settings.weights()),
                        changedBy,
                        clock.instant())
                .stream()
                .findFirst();
    }

    private static Policy read(ResultSet row) throws SQLException {
        return new Policy(
                row.getLong("version"),
                row.getInt("half_life_days"),
                List.of(Json.read(row.getString("weights"), Weight[].class)),
                row.getString("changed_by"),
                Database.instant(row, "changed_at"));
    }
}
