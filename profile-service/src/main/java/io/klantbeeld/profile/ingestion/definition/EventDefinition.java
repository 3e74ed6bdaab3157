package io.klantbeeld.profile.ingestion.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.rest.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event should look like.
 *
 * @param source key of the only source that it is for; null for every source of the brand
 * @param event name of the event
 * @param schema JSON Schema (2020-12) of the event's properties
 * @param version rises with every change; the ETag
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","key":"checked-in","brand":"blauwvlucht","source":null,
         "type":"TRACK","event":"Checked In","mode":"WARN","version":2,
         "schema":{"type":"object","required":["airport"],"properties":{"airport":{"type":"string","pattern":"^[A-Z]{3}$"}}},
         "createdAt":"2026-03-01T09:00:00Z","changedAt":"2026-03-02T09:00:00Z"}
        """)
record EventDefinition(
        UUID id,
        String key,
        String brand,
        String source,
        EventType type,
        String event,
        Mode mode,
        JsonNode schema,
        long version,
        Instant createdAt,
        Instant changedAt) {
    static EventDefinition of(ResultSet row) throws SQLException {
        return new EventDefinition(
                Database.uuid(row, "id"),
                row.getString("key"),
                row.getString("brand"),
                row.getString("source"),
                EventType.valueOf(row.getString("type")),
                row.getString("event"),
                Mode.valueOf(row.getString("mode")),
                Json.tree(row.getString("schema")),
                row.getLong("version"),
                Database.instant(row, "created_at"),
                Database.instant(row, "changed_at"));
    }

    Revision revision() {
        return new Revision(version);
    }

    /** The same after a change. */
    EventDefinition changed(EventDefinitionSettings settings, Instant now) {
        return new EventDefinition(
                id,
                key,
                brand,
                source,
                type,
                event,
                settings.mode(),
                settings.schemaOrAny(),
                version + 1,
                createdAt,
                now);
    }

    /** Whether the settings say nothing new. */
    boolean is(EventDefinitionSettings settings) {
        return mode == settings.mode() && schema.equals(settings.schemaOrAny());
    }

    /** Whether the settings are about the same event of the same senders. */
    boolean concerns(EventDefinitionSettings settings) {
        return brand.equals(settings.brand())
                && Objects.equals(source, settings.source())
                && type == settings.type()
                && event.equals(settings.event());
    }
}
