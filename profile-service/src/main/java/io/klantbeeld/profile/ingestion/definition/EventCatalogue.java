package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.CatalogueEntries;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells other services which events are defined, so that they can type rules about them. */
@ApplicationScoped
class EventCatalogue implements CatalogueEntries {
    private static final String READ = "SELECT key, event, brand, change FROM event_definition WHERE key = ANY (?)";

    private final Database database;

    EventCatalogue(Database database) {
        this.database = database;
    }

    /** The state of a definition; changes are numbered over all definitions, so one that comes back is a newer one. */
    static SnapshotRow row(String definition, long change) {
        return CatalogueEntries.row(Kind.EVENT, definition, change);
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public Map<String, ProfileCatalogueEntry> read(Collection<String> keys) {
        var entries = new HashMap<String, ProfileCatalogueEntry>();
        database.query(
                READ,
                row -> entries.put(
                        row.getString("key"),
                        new ProfileCatalogueEntry(
                                Kind.EVENT,
                                row.getString("event"),
                                null,
                                null,
                                row.getString("brand"),
                                row.getLong("change"))),
                (Object) keys.toArray(String[]::new));
        return entries;
    }
}
