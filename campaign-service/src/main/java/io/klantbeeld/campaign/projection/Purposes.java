package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.event.consent.ConsentCatalogueEntry;
import io.klantbeeld.outbox.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the classes of purposes, and answers them. */
@ApplicationScoped
public class Purposes {
    private static final String PURPOSE = "PURPOSE:";
    private static final String ACTIVE = "ACTIVE";

    private static final String CLASSES =
            "select key, purpose_class from purpose_projection where key = any (?::text[])";

    private static final String ANY = "select exists (select 1 from purpose_projection) as told";

    private static final String UPSERT = """
            insert into purpose_projection (key, purpose_class, version)
            select * from unnest(?::text[], ?::text[], ?::bigint[])
            on conflict (key) do update set purpose_class = excluded.purpose_class, version = excluded.version
             where excluded.version > purpose_projection.version
            """;

    private static final String FORGET = "delete from purpose_projection where 'PURPOSE:' || key = any (?::text[])";

    private final Database database;

    Purposes(Database database) {
        this.database = database;
    }

    /** The class of a purpose. */
    public PurposeClass classOf(String key) {
        return classesOf(List.of(key)).get(key);
    }

    /** The class of each of the purposes. */
    public Map<String, PurposeClass> classesOf(Collection<String> keys) {
        var classes = new HashMap<String, PurposeClass>();
        keys.forEach(key -> classes.put(key, PurposeClass.UNKNOWN));
        database.list(CLASSES, row -> classes.put(row.text("key"), new PurposeClass(row.text("purpose_class"))), keys);
        return classes;
    }

    /** Those of the purposes that the catalogue has. */
    public Set<String> inForce(Collection<String> keys) {
        var classes = classesOf(keys);
        classes.values().removeIf(PurposeClass.UNKNOWN::equals);
        return classes.keySet();
    }

    /** Tells whether any purpose was told of: while none was, nothing can be said of those that are missing. */
    public boolean areTold() {
        return database.find(ANY, row -> row.flag("told")).orElse(false);
    }

    /** Of the catalogue, the purposes. */
    void apply(List<ReceivedRecord> records) {
        var told = records.stream()
                .filter(record -> record.key() != null && record.key().startsWith(PURPOSE))
                .toList();
        var purposes = Latest.of(
                told, ConsentCatalogueEntry.class, ConsentCatalogueEntry::key, ConsentCatalogueEntry::version);
        database.change(
                UPSERT,
                Database.column(purposes, ConsentCatalogueEntry::key),
                Database.column(purposes, Purposes::classInForce),
                Database.column(purposes, ConsentCatalogueEntry::version));
        var gone = Latest.tombstones(told);
        if (!gone.isEmpty()) {
            database.change(FORGET, gone);
        }
    }

    private static String classInForce(ConsentCatalogueEntry purpose) {
        return ACTIVE.equals(purpose.state()) ? purpose.purposeClass() : null;
    }
}
