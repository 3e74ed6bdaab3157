package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contact moment as the timeline shows it.
 *
 * @param recordedSeq rises with every recording about the person; not part of the view
 */
public record Interaction(
        UUID id,
        String type,
        String name,
        String channel,
        String direction,
        String brand,
        Instant occurredAt,
        Instant recordedAt,
        long recordedSeq,
        String source,
        Map<String, Object> properties,
        UUID contactId,
        String campaign,
        String status) {
    static Interaction of(ResultSet row) throws SQLException {
        return new Interaction(
                Database.uuid(row, "id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("channel"),
                row.getString("direction"),
                row.getString("brand"),
                Database.instant(row, "occurred_at"),
                Database.instant(row, "recorded_at"),
                row.getLong("recorded_seq"),
                row.getString("source"),
                Json.object(row.getString("properties")),
                Database.uuid(row, "contact_id"),
                row.getString("campaign"),
                row.getString("status"));
    }
}
