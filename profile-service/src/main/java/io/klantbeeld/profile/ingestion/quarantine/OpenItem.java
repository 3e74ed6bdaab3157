package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.Item;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** An item that waits in quarantine, as it takes to check it again. */
record OpenItem(UUID id, String source, String brand, String code, Instant receivedAt, Item item) {
    static final String COLUMNS =
            "SELECT id, source, brand, message_id, code, received_at, item, form, envelope FROM quarantined_item";

    static OpenItem of(ResultSet row) throws SQLException {
        var envelope = row.getString("envelope");
        var origin = new Item.Origin(row.getString("form"), envelope == null ? null : Json.tree(envelope));
        var json = row.getString("item").getBytes(StandardCharsets.UTF_8);
        return new OpenItem(
                Database.uuid(row, "id"),
                row.getString("source"),
                row.getString("brand"),
                row.getString("code"),
                Database.instant(row, "received_at"),
                new Item(0, null, row.getString("message_id"), json, origin));
    }
}
