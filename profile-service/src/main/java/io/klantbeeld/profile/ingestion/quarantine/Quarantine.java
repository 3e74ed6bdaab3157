package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.QuarantineHeaders;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Keeps items that were not accepted. */
@ApplicationScoped
public class Quarantine {
    private static final String ADD = """
            INSERT INTO quarantined_item (id, source, brand, message_id, code, field, fields, event, form, envelope,
                                          item, received_at)
            SELECT q.id, q.source, q.brand, q.message_id, q.code, q.field, string_to_array(q.fields, ?), q.event,
                   q.form, q.envelope, q.item, q.received_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS q (id, source, brand, message_id, code, field, fields, event, form, envelope, item, received_at)
            ON CONFLICT ON CONSTRAINT pk_quarantined_item DO NOTHING
            RETURNING id
            """;

    private final Database database;
    private final Rejections rejections;

    Quarantine(Database database, Rejections rejections) {
        this.database = database;
        this.rejections = rejections;
    }

    /** Keeps items, in the current transaction, and answers those that were not kept before. */
    public List<QuarantinedItem> add(List<QuarantinedItem> items) {
        if (items.isEmpty()) {
            return items;
        }
        var added = insert(items);
        return items.stream().filter(item -> added.contains(item.id())).toList();
    }

    private Set<UUID> insert(List<QuarantinedItem> items) {
        return new HashSet<>(database.query(
                ADD,
                row -> Database.uuid(row, "id"),
                QuarantineHeaders.SEPARATOR,
                items.stream().map(QuarantinedItem::id).toArray(UUID[]::new),
                texts(items, QuarantinedItem::source),
                texts(items, QuarantinedItem::brand),
                texts(items, QuarantinedItem::messageId),
                texts(items, item -> item.reason().code()),
                texts(items, item -> item.reason().field()),
                texts(items, item -> item.reason().fields()),
                texts(items, item -> item.reason().event()),
                texts(items, item -> item.origin().form()),
                texts(items, item -> item.origin().envelope()),
                texts(items, QuarantinedItem::item),
                items.stream().map(QuarantinedItem::receivedAt).toArray(Instant[]::new)));
    }

    /** Counts items by their reasons, in the current transaction; last, since batches of a partition meet there. */
    public void count(List<QuarantinedItem> items) {
        rejections.add(items.stream()
                .map(item -> Rejections.Count.rejected(
                        item.source(), item.reason().code(), item.partition(), item.brand(), item.receivedAt()))
                .toList());
    }

    private static String[] texts(List<QuarantinedItem> items, Function<QuarantinedItem, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
