package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.registry.TraitType;
import io.klantbeeld.rest.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A computed trait as it is stored.
 *
 * @param liveVersion the version that answers; null before the first is built, as is its settings
 * @param announced up to which node persons were published with it; null once they all are
 */
record ComputedTrait(
        String name,
        TraitType type,
        long version,
        State state,
        ComputedTraitSettings settings,
        Long liveVersion,
        ComputedTraitSettings liveSettings,
        UUID announced,
        Instant createdAt,
        Instant changedAt) {
    /** What became of the newest version. */
    enum State {
        BUILDING,
        LIVE,
        CANCELLED
    }

    static ComputedTrait of(ResultSet row) throws SQLException {
        return new ComputedTrait(
                row.getString("name"),
                TraitType.valueOf(row.getString("type")),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                settings(row.getString("settings")),
                row.getObject("live_version", Long.class),
                settings(row.getString("live_settings")),
                Database.uuid(row, "announced"),
                Database.instant(row, "created_at"),
                Database.instant(row, "changed_at"));
    }

    private static ComputedTraitSettings settings(String json) {
        return json == null ? null : Json.read(json, ComputedTraitSettings.class);
    }

    String brand() {
        return settings.brand();
    }

    Revision revision() {
        return new Revision(version);
    }

    /** For whom a version's aggregates are kept. */
    static String owner(String name, long version) {
        return "computed:" + name + ":" + version;
    }
}
