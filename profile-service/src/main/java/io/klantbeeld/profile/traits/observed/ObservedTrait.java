package io.klantbeeld.profile.traits.observed;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A trait that comes from a source, whether anybody defined it or not.
 *
 * @param mode OBSERVE for a trait that nobody defined for the brand; else DEFINED
 * @param claims how often it was claimed
 * @param mismatches claims that the definition did not admit when they came
 */
@Schema(examples = """
        {"source":"website","brand":"blauwvlucht","name":"favouriteSeat","mode":"OBSERVE","claims":1204,"mismatches":0,
         "firstSeenAt":"2026-03-01T09:00:00Z","lastSeenAt":"2026-03-02T09:00:00Z"}
        """)
public record ObservedTrait(
        String source,
        String brand,
        String name,
        Mode mode,
        long claims,
        long mismatches,
        Instant firstSeenAt,
        Instant lastSeenAt) {
    /** Whether somebody said what the trait holds. */
    public enum Mode {
        OBSERVE,
        DEFINED
    }

    static ObservedTrait of(ResultSet row) throws SQLException {
        return new ObservedTrait(
                row.getString("source"),
                row.getString("brand"),
                row.getString("name"),
                row.getBoolean("defined") ? Mode.DEFINED : Mode.OBSERVE,
                row.getLong("claims"),
                row.getLong("mismatches"),
                Database.instant(row, "first_seen_at"),
                Database.instant(row, "last_seen_at"));
    }
}
