package io.klantbeeld.profile.ingestion.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.DatabaseException;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks sources up by their write keys and names. What was found is fresh for a few seconds; while the database is away
 * it stays good for an hour, since accepting events needs the log alone.
 */
@ApplicationScoped
public class Sources {
    private static final String COLUMNS = """
            SELECT s.key, s.brand, s.type, s.default_country, s.namespaces, s.origins, s.precedence, s.enabled,
                   s.external_topic, s.events_per_second, s.burst
            FROM source s
            """;

    private static final String BY_WRITE_KEY = COLUMNS + """
            JOIN source_key k ON k.source_id = s.id
            WHERE k.hash = ? AND k.kind = 'WRITE' AND (k.expires_at IS NULL OR k.expires_at > now())
            """;

    private static final String BY_KEY = COLUMNS + "WHERE s.key = ?";

    private static final String BY_ORIGIN = COLUMNS + "WHERE s.enabled AND s.origins @> ARRAY[?::text] LIMIT 1";

    private static final int REMEMBERED = 10_000;
    private static final Duration STALE_AT_MOST = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final Duration fresh;
    private final Cache<Question, Answer> answers;

    Sources(Database database, SourceConfig config, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.fresh = config.cacheFor();
        this.answers = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(STALE_AT_MOST)
                .build();
    }

    private record Question(String sql, Object value) {}

    private record Answer(Optional<Source> source, Instant goodUntil) {}

    /** The source of a write key, disabled ones too. */
    public Optional<Source> byWriteKey(String writeKey) {
        var hash = new AccessKey(writeKey).hash();
        return answer(new Question(BY_WRITE_KEY, HexFormat.of().formatHex(hash)), hash);
    }

    /** The enabled source with a name. */
    public Optional<Source> byKey(String key) {
        return known(key).filter(Source::enabled);
    }

    /** The source with a name, disabled ones too. */
    public Optional<Source> known(String key) {
        return answer(new Question(BY_KEY, key), key);
    }

    /** Whether browsers may send from a web origin to any source. */
    public boolean anyAllows(String origin) {
        return answer(new Question(BY_ORIGIN, origin), origin).isPresent();
    }

    /** Forgets what was remembered, since a source has changed. */
    void forget() {
        answers.invalidateAll();
    }

    private Optional<Source> answer(Question question, Object value) {
        var known = answers.getIfPresent(question);
        var now = clock.instant();
        if (known != null && now.isBefore(known.goodUntil())) {
            return known.source();
        }
        try {
            var found = database.query(question.sql(), Sources::read, value).stream()
                    .findFirst();
            answers.put(question, new Answer(found, now.plus(fresh)));
            return found;
        } catch (DatabaseException unavailable) {
            if (known == null) {
                throw unavailable;
            }
            return known.source();
        }
    }

    private static Source read(ResultSet row) throws SQLException {
        Map<String, String> namespaces = new TreeMap<>();
        Json.object(row.getString("namespaces")).forEach((kind, namespace) -> namespaces.put(kind, (String) namespace));
        return new Source(
                row.getString("key"),
                row.getString("brand"),
                SourceType.valueOf(row.getString("type")),
                row.getString("default_country"),
                namespaces,
                Set.of((String[]) row.getArray("origins").getArray()),
                row.getInt("precedence"),
                row.getBoolean("enabled"),
                new Source.Traffic(row.getBoolean("external_topic"), rateLimit(row)));
    }

    private static RateLimit rateLimit(ResultSet row) throws SQLException {
        int eventsPerSecond = row.getInt("events_per_second");
        return row.wasNull() ? null : new RateLimit(eventsPerSecond, row.getInt("burst"));
    }
}
