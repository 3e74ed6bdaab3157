package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.outbox.SnapshotReader;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads event definitions for the topic {@code profile.catalogue.v1}, so that others can type rules about events. */
@ApplicationScoped
class CatalogueSnapshots implements SnapshotReader {
    private static final String PREFIX = Kind.EVENT + ":";
    private static final String READ = "SELECT key, event, brand, change FROM event_definition WHERE key = ANY (?)";

    private final Database database;

    CatalogueSnapshots(Database database) {
        this.database = database;
    }

    /** The state of a definition; changes are numbered over all definitions, so one that comes back is a newer one. */
    static SnapshotRow row(String definition, long change) {
        return new SnapshotRow(Topics.PROFILE_CATALOGUE, PREFIX + definition, change);
    }

    @Override
    public String topic() {
        return Topics.PROFILE_CATALOGUE;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var states = new HashMap<String, Object>();
        database.query(
                READ,
                row -> states.put(
                        PREFIX + row.getString("key"),
                        new ProfileCatalogueEntry(
                                Kind.EVENT,
                                row.getString("event"),
                                null,
                                null,
                                row.getString("brand"),
                                row.getLong("change"))),
                (Object) keys.stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .map(key -> key.substring(PREFIX.length()))
                        .toArray(String[]::new));
        return states;
    }
}
