package io.klantbeeld.profile.ingestion.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of event definitions and of their versions. */
@ApplicationScoped
class EventDefinitions {
    private static final String COLUMNS = """
            SELECT id, key, brand, source, type, event, mode, schema, version, created_at, changed_at
            FROM event_definition
            """;

    private static final String BY_KEY = COLUMNS + "WHERE key = ?";
    private static final String FOR_CHANGE = BY_KEY + " FOR UPDATE";

    private static final String PAGE = COLUMNS + """
            WHERE key > ? AND (? OR brand = ANY (?)) AND (?::text IS NULL OR event = ?::text)
            ORDER BY key LIMIT ?
            """;

    private static final String INSERT = """
            INSERT INTO event_definition
                (id, key, brand, source, type, event, mode, schema, version, change, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE event_definition
            SET mode = ?, schema = ?::jsonb, version = ?, change = ?, changed_at = ?
            WHERE id = ?
            """;

    private static final String REMEMBER = """
            INSERT INTO event_definition_version (definition_id, version, mode, schema, changed_by, changed_at)
            VALUES (?, ?, ?, ?::jsonb, ?, ?)
            """;

    private static final String VERSIONS = """
            SELECT v.version, v.mode, v.schema, v.changed_by, v.changed_at
            FROM event_definition_version v JOIN event_definition d ON d.id = v.definition_id
            WHERE d.key = ? AND (?::bigint IS NULL OR v.version < ?::bigint)
            ORDER BY v.version DESC LIMIT ?
            """;

    private final Database database;
    private final Outbox outbox;

    EventDefinitions(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** A definition as it once was. */
    @Schema(examples = """
            {"version":1,"mode":"OBSERVE","schema":{"type":"object"},"changedBy":"operator",
             "changedAt":"2026-03-01T09:00:00Z"}
            """)
    record Version(long version, Mode mode, JsonNode schema, String changedBy, Instant changedAt) {
        private static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getLong("version"),
                    Mode.valueOf(row.getString("mode")),
                    Json.tree(row.getString("schema")),
                    row.getString("changed_by"),
                    Database.instant(row, "changed_at"));
        }
    }

    Optional<EventDefinition> byKey(String key) {
        return database.query(BY_KEY, EventDefinition::of, key).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<EventDefinition> forChange(String key) {
        return database.query(FOR_CHANGE, EventDefinition::of, key).stream().findFirst();
    }

    List<EventDefinition> page(String after, String event, VisibleBrands brands, int limit) {
        return database.query(PAGE, EventDefinition::of, after, brands.all(), brands.names(), event, event, limit);
    }

    List<Version> versions(String key, Long before, int limit) {
        return database.query(VERSIONS, Version::of, key, before, before, limit);
    }

    /** Adds a definition; false where its key or its event is taken. */
    boolean add(EventDefinition made, String author) {
        long change = nextChange();
        int added = database.update(
                INSERT,
                made.id(),
                made.key(),
                made.brand(),
                made.source(),
                made.type().name(),
                made.event(),
                made.mode().name(),
                Json.text(made.schema()),
                made.version(),
                change,
                made.createdAt(),
                made.changedAt());
        if (added > 0) {
            remember(made, author, change);
        }
        return added > 0;
    }

    void change(EventDefinition changed, String author) {
        long change = nextChange();
        database.update(
                UPDATE,
                changed.mode().name(),
                Json.text(changed.schema()),
                changed.version(),
                change,
                changed.changedAt(),
                changed.id());
        remember(changed, author, change);
    }

    void remove(EventDefinition definition) {
        database.update("DELETE FROM event_definition WHERE id = ?", definition.id());
        outbox.snapshot(EventCatalogue.row(definition.key(), nextChange()));
    }

    private long nextChange() {
        return database.query("SELECT nextval('event_definition_change') AS change", row -> row.getLong("change"))
                .getFirst();
    }

    private void remember(EventDefinition state, String author, long change) {
        outbox.snapshot(EventCatalogue.row(state.key(), change));
        database.update(
                REMEMBER,
                state.id(),
                state.version(),
                state.mode().name(),
                Json.text(state.schema()),
                author,
                state.changedAt());
    }
}
