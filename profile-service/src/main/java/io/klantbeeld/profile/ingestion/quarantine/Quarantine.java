package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Keeps items that were not accepted. */
@ApplicationScoped
public class Quarantine {
    private static final String ADD = """
            INSERT INTO quarantined_item (id, source, brand, message_id, code, field, item, received_at)
            SELECT q.id, q.source, q.brand, q.message_id, q.code, q.field, q.item, q.received_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS q (id, source, brand, message_id, code, field, item, received_at)
            ON CONFLICT ON CONSTRAINT pk_quarantined_item DO NOTHING
            """;

    // Ids are ordered by time, so the primary key gives the newest first.
    private static final String PAGE = """
            SELECT id, source, brand, message_id, code, field, item, received_at
            FROM quarantined_item
            WHERE (?::uuid IS NULL OR id < ?::uuid) AND source = coalesce(?::text, source) AND (? OR brand = ANY (?))
            ORDER BY id DESC
            LIMIT ?
            """;

    private final Database database;

    Quarantine(Database database) {
        this.database = database;
    }

    /** Keeps items, in the current transaction. */
    public void add(List<QuarantinedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                items.stream().map(QuarantinedItem::id).toArray(UUID[]::new),
                texts(items, QuarantinedItem::source),
                texts(items, QuarantinedItem::brand),
                texts(items, QuarantinedItem::messageId),
                texts(items, QuarantinedItem::code),
                texts(items, QuarantinedItem::field),
                texts(items, QuarantinedItem::item),
                items.stream().map(QuarantinedItem::receivedAt).toArray(Instant[]::new));
    }

    List<QuarantineView> page(UUID before, String source, VisibleBrands brands, int limit) {
        return database.query(PAGE, Quarantine::view, before, before, source, brands.all(), brands.names(), limit);
    }

    private static QuarantineView view(ResultSet row) throws SQLException {
        return new QuarantineView(
                Database.uuid(row, "id"),
                row.getString("source"),
                row.getString("brand"),
                row.getString("message_id"),
                row.getString("code"),
                row.getString("field"),
                Database.instant(row, "received_at"),
                row.getString("item"));
    }

    private static String[] texts(List<QuarantinedItem> items, Function<QuarantinedItem, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
