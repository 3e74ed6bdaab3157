package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what ingestion remarked on events that it accepted all the same. */
@ApplicationScoped
class Violations {
    private static final String PAGE = """
            SELECT message_id, mark, received_at FROM ingestion_violation
            WHERE source = ? AND (received_at, message_id, mark) < (?, ?, ?)
            ORDER BY received_at DESC, message_id DESC, mark DESC
            LIMIT ?
            """;

    private final Database database;

    Violations(Database database) {
        this.database = database;
    }

    /**
     * A remark on an event.
     *
     * @param code what is wrong, such as INVALID_EMAIL
     * @param field where, by its path in the item; null where it is about the event as a whole
     */
    @Schema(examples = """
            {"messageId":"m-3","code":"SCHEMA","field":"properties.airport","receivedAt":"2026-03-01T09:00:00Z"}
            """)
    record Violation(String messageId, String code, String field, Instant receivedAt) {
        private static Violation of(ResultSet row) throws SQLException {
            var mark = row.getString("mark").split(":", 2);
            return new Violation(
                    row.getString("message_id"),
                    mark[0],
                    mark.length < 2 ? null : mark[1],
                    Database.instant(row, "received_at"));
        }

        String mark() {
            return field == null ? code : code + ':' + field;
        }
    }

    /** A place in the list, between two remarks. */
    record Position(Instant receivedAt, String messageId, String mark) {
        static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), "", "");
    }

    /** Remarks before a place, the newest first. */
    List<Violation> page(String source, Position before, int limit) {
        return database.query(
                PAGE, Violation::of, source, before.receivedAt(), before.messageId(), before.mark(), limit);
    }
}
