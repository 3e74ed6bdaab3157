package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A version of a computed trait as it was defined. */
record ComputedTraitVersion(long version, ComputedTraitSettings settings, String changedBy, Instant changedAt) {
    static ComputedTraitVersion of(ResultSet row) throws SQLException {
        return new ComputedTraitVersion(
                row.getLong("version"),
                Json.read(row.getString("settings"), ComputedTraitSettings.class),
                row.getString("changed_by"),
                Database.instant(row, "changed_at"));
    }
}
