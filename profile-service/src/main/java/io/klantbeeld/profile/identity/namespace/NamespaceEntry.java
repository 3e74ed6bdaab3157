package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.profile.identity.graph.Limit;
import io.klantbeeld.profile.identity.graph.NamespaceRule;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.rest.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A namespace of the registry, as it is stored. */
record NamespaceEntry(String name, NamespaceSettings settings, Revision revision, Instant changedAt) {
    static NamespaceEntry of(ResultSet row) throws SQLException {
        int count = row.getInt("limit_count");
        var limit = row.wasNull() ? null : new Limit(count, Limit.Period.valueOf(row.getString("limit_per")));
        var settings = new NamespaceSettings(
                row.getBoolean("is_unique"),
                limit == null ? null : NamespaceSettings.LimitSetting.of(limit),
                List.of((String[]) row.getArray("blocked").getArray()));
        return new NamespaceEntry(
                row.getString("name"),
                settings,
                new Revision(row.getLong("revision")),
                Database.instant(row, "changed_at"));
    }

    NamespaceRule toRule() {
        return settings.toRule();
    }
}
