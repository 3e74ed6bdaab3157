package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.event.consent.ConsentCatalogueEntry;
import io.klantbeeld.outbox.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps which topics there are, and answers them. */
@ApplicationScoped
public class Topics {
    private static final String TOPIC = "TOPIC:";
    private static final String ACTIVE = "ACTIVE";

    private static final String BRANDS = "select key, brand from topic_projection where key = any (?::text[])";

    private static final String ANY = "select exists (select 1 from topic_projection) as told";

    private static final String UPSERT = """
            insert into topic_projection (key, brand, version)
            select * from unnest(?::text[], ?::text[], ?::bigint[])
            on conflict (key) do update set brand = excluded.brand, version = excluded.version
             where excluded.version > topic_projection.version
            """;

    private static final String FORGET = "delete from topic_projection where 'TOPIC:' || key = any (?::text[])";

    private final Database database;

    Topics(Database database) {
        this.database = database;
    }

    /** The brand of each topic that is in force, by its key. */
    public Map<String, String> brandsOf(Collection<String> keys) {
        var brands = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            database.list(BRANDS, row -> brands.put(row.text("key"), row.text("brand")), keys);
        }
        return brands;
    }

    /** Tells whether any topic was told of: while none was, nothing can be said of those that are missing. */
    public boolean areTold() {
        return database.find(ANY, row -> row.flag("told")).orElse(false);
    }

    /** Of the catalogue, the topics. */
    void apply(List<ReceivedRecord> records) {
        var told = records.stream()
                .filter(record -> record.key() != null && record.key().startsWith(TOPIC))
                .toList();
        var topics = Latest.of(
                told, ConsentCatalogueEntry.class, ConsentCatalogueEntry::key, ConsentCatalogueEntry::version);
        database.change(
                UPSERT,
                Database.column(topics, ConsentCatalogueEntry::key),
                Database.column(topics, Topics::brandInForce),
                Database.column(topics, ConsentCatalogueEntry::version));
        var gone = Latest.tombstones(told);
        if (!gone.isEmpty()) {
            database.change(FORGET, gone);
        }
    }

    private static String brandInForce(ConsentCatalogueEntry topic) {
        return ACTIVE.equals(topic.state()) ? topic.brand() : null;
    }
}
