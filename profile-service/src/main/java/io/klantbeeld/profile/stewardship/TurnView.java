package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A merge or an unmerge of the ledger.
 *
 * @param kind MERGED or UNMERGED
 * @param profile the one that absorbed, or that the other left
 * @param decision the steward's decision that led to it; null when the facts alone did
 */
record TurnView(
        UUID id, String kind, UUID profile, UUID other, Instant at, UUID decision, String reason, String decidedBy) {
    static TurnView of(ResultSet row) throws SQLException {
        return new TurnView(
                Database.uuid(row, "id"),
                row.getString("kind"),
                Database.uuid(row, "survivor_id"),
                Database.uuid(row, "absorbed_id"),
                Database.instant(row, "merged_at"),
                Database.uuid(row, "decision_id"),
                row.getString("reason"),
                row.getString("decided_by"));
    }
}
