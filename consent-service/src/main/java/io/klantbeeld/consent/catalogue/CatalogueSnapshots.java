package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.ConsentCatalogueEntry;
import io.klantbeeld.outbox.SnapshotReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads the entries in force for {@code consent.catalogue.v1}. */
@ApplicationScoped
class CatalogueSnapshots implements SnapshotReader {
    private static final String READ = """
            SELECT kind, key, version, state, definition FROM catalogue_entry
            WHERE state = 'ACTIVE' AND (kind, key) IN (SELECT * FROM unnest(?, ?))
            """;

    private static final String ACTIVE = EntryState.ACTIVE.name();

    private final Database database;

    CatalogueSnapshots(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return Topics.CONSENT_CATALOGUE;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var kinds = keys.stream().map(key -> key.substring(0, key.indexOf(':'))).toArray(String[]::new);
        var names =
                keys.stream().map(key -> key.substring(key.indexOf(':') + 1)).toArray(String[]::new);
        Map<String, Object> states = new HashMap<>();
        database.rows(
                        READ,
                        row -> {
                            var kind = Kind.valueOf(row.getString("kind"));
                            return entry(
                                    kind,
                                    row.getString("key"),
                                    row.getLong("version"),
                                    DefinitionJson.read(kind, row.getString("definition")));
                        },
                        kinds,
                        names)
                .forEach(entry -> states.put(entry.kind() + ":" + entry.key(), entry));
        return states;
    }

    private static ConsentCatalogueEntry entry(Kind kind, String key, long version, Definition definition) {
        return switch (definition) {
            case Controller it -> entry(kind, key, version, it.legalName(), null, null);
            case Brand it ->
                new ConsentCatalogueEntry(
                        as(kind), key, it.name(), null, it.controller(), null, null, it.language(), ACTIVE, version);
            case Purpose it ->
                new ConsentCatalogueEntry(
                        as(kind),
                        key,
                        it.name(),
                        null,
                        null,
                        it.purposeClass().name(),
                        it.dataCategories(),
                        null,
                        ACTIVE,
                        version);
            case Topic it -> entry(kind, key, version, it.name(), it.brand(), null);
            case Notice it -> entry(kind, key, version, it.purpose(), single(it), language(key));
            case RulePack it -> entry(kind, key, version, it.name(), null, null);
        };
    }

    private static ConsentCatalogueEntry entry(
            Kind kind, String key, long version, String name, String brand, String language) {
        return new ConsentCatalogueEntry(as(kind), key, name, brand, null, null, null, language, ACTIVE, version);
    }

    private static ConsentCatalogueEntry.Kind as(Kind kind) {
        return ConsentCatalogueEntry.Kind.valueOf(kind.name());
    }

    private static String single(Notice notice) {
        var brands = notice.covers().brands();
        return brands.size() == 1 ? brands.iterator().next() : null;
    }

    private static String language(String notice) {
        return notice.substring(notice.lastIndexOf('/') + 1);
    }
}
