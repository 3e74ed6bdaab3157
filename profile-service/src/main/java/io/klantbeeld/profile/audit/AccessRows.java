package io.klantbeeld.profile.audit;

import io.klantbeeld.profile.platform.Database;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Stores accesses, and forgets those that were kept long enough. */
@ApplicationScoped
class AccessRows {
    private static final String INSERT = """
            INSERT INTO personal_access (profile_id, id, at, subject, client, purpose, route, categories)
            SELECT a.profile_id, a.id, a.at, a.subject, a.client, a.purpose, a.route, string_to_array(a.categories, ',')
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS a (profile_id, id, at, subject, client, purpose, route, categories)
            """;

    // In parts, so that no transaction is long; the index on the time finds the oldest pages.
    private static final String FORGET = """
            DELETE FROM personal_access WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM personal_access WHERE at < ? LIMIT 10000))
            """;

    private final Database database;
    private final AccessConfig config;
    private final Clock clock;

    AccessRows(Database database, AccessConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void insert(List<Access> accesses) {
        database.update(
                INSERT,
                accesses.stream().map(Access::profile).toArray(UUID[]::new),
                accesses.stream().map(Access::id).toArray(UUID[]::new),
                accesses.stream().map(Access::at).toArray(Instant[]::new),
                texts(accesses, Access::subject),
                texts(accesses, Access::client),
                texts(accesses, Access::purpose),
                texts(accesses, Access::route),
                texts(accesses, access -> String.join(",", access.categories())));
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        var before =
                clock.instant().atOffset(ZoneOffset.UTC).minus(config.keepFor()).toInstant();
        while (database.update(FORGET, before) > 0) {
            // Each part is a transaction of its own.
        }
    }

    private static String[] texts(List<Access> accesses, Function<Access, String> text) {
        return accesses.stream().map(text).toArray(String[]::new);
    }
}
