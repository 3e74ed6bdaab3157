package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.CatalogueEntries;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells other services which segments there are, so that they can refuse rules that name others. */
@ApplicationScoped
class SegmentEntries implements CatalogueEntries {
    private static final String READ = """
            SELECT key, brand, change FROM segment WHERE key = ANY (?) AND state <> 'RETIRED'
            """;

    private final Database database;

    SegmentEntries(Database database) {
        this.database = database;
    }

    static SnapshotRow row(String segment, long change) {
        return CatalogueEntries.row(Kind.SEGMENT, segment, change);
    }

    @Override
    public Kind kind() {
        return Kind.SEGMENT;
    }

    @Override
    public Map<String, ProfileCatalogueEntry> read(Collection<String> keys) {
        var entries = new HashMap<String, ProfileCatalogueEntry>();
        database.query(
                READ,
                row -> entries.put(
                        row.getString("key"),
                        new ProfileCatalogueEntry(
                                Kind.SEGMENT,
                                row.getString("key"),
                                null,
                                null,
                                row.getString("brand"),
                                row.getLong("change"))),
                (Object) keys.toArray(String[]::new));
        return entries;
    }
}
