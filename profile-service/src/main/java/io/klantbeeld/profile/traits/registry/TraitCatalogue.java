package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.CatalogueEntries;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells other services which traits there are, so that they can type rules and masks. */
@ApplicationScoped
class TraitCatalogue implements CatalogueEntries {
    private static final String READ = """
            SELECT name, type, category, CASE WHEN cardinality(brands) = 1 THEN brands[1] END AS brand, change
            FROM trait_definition WHERE name = ANY (?)
            """;

    private final Database database;

    TraitCatalogue(Database database) {
        this.database = database;
    }

    /** The state of a definition; changes are numbered over all definitions, so one that comes back is a newer one. */
    static SnapshotRow row(String trait, long change) {
        return CatalogueEntries.row(Kind.TRAIT, trait, change);
    }

    @Override
    public Kind kind() {
        return Kind.TRAIT;
    }

    @Override
    public Map<String, ProfileCatalogueEntry> read(Collection<String> names) {
        var entries = new HashMap<String, ProfileCatalogueEntry>();
        database.query(
                READ,
                row -> entries.put(
                        row.getString("name"),
                        new ProfileCatalogueEntry(
                                Kind.TRAIT,
                                row.getString("name"),
                                row.getString("type"),
                                row.getString("category"),
                                row.getString("brand"),
                                row.getLong("change"))),
                (Object) names.toArray(String[]::new));
        return entries;
    }
}
