package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many items of a source are in quarantine for one reason.
 *
 * @param open items that were neither replayed nor discarded
 * @param rejected items that ever came here
 */
@Schema(examples = """
        {"source":"website","brand":"blauwvlucht","code":"SCHEMA_VIOLATION","open":12,"rejected":40,
         "lastRejectedAt":"2026-03-01T09:00:00Z"}
        """)
record ReasonView(String source, String brand, String code, long open, long rejected, Instant lastRejectedAt) {
    static ReasonView of(ResultSet row) throws SQLException {
        return new ReasonView(
                row.getString("source"),
                row.getString("brand"),
                row.getString("code"),
                row.getLong("rejected") - row.getLong("settled"),
                row.getLong("rejected"),
                Database.instant(row, "last_rejected_at"));
    }
}
