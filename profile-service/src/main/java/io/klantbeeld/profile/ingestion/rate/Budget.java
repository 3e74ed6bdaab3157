package io.klantbeeld.profile.ingestion.rate;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What is spent of the rates of sources; each operation is one statement, and replicas wait for each other at the row. */
@ApplicationScoped
class Budget {
    // The condition is evaluated on the row as it is once its lock is held.
    private static final String TAKE = """
            INSERT INTO source_budget AS b (source, spent_until)
            VALUES (?, clock_timestamp() + ? * interval '1 microsecond')
            ON CONFLICT ON CONSTRAINT pk_source_budget DO UPDATE
            SET spent_until = greatest(b.spent_until, clock_timestamp()) + ? * interval '1 microsecond'
            WHERE b.spent_until <= clock_timestamp() + ? * interval '1 microsecond'
            RETURNING true AS taken
            """;

    private static final String AHEAD = """
            SELECT round(1000000 * extract(epoch FROM spent_until - clock_timestamp()))::bigint AS micros
            FROM source_budget WHERE source = ?
            """;

    private final Database database;

    Budget(Database database) {
        this.database = database;
    }

    /** Takes events if there is room for them. */
    boolean take(String source, Pace pace, long events) {
        long worth = micros(pace.worth(events));
        return !database.query(TAKE, row -> row.getBoolean("taken"), source, worth, worth, micros(pace.room(events)))
                .isEmpty();
    }

    /** How long it takes until there is room for events. */
    Duration wait(String source, Pace pace, long events) {
        long ahead = database.query(AHEAD, row -> row.getLong("micros"), source).stream()
                .findFirst()
                .orElse(0L);
        return Duration.ofNanos(Math.max(0, ahead - micros(pace.room(events))) * 1_000);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
