package io.klantbeeld.consent.attribute;

import io.klantbeeld.consent.platform.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Keeps the categories of traits in memory; a change is seen within a second. */
@ApplicationScoped
public class Attributes {
    private static final String READ = "SELECT key, category FROM trait_projection WHERE category IS NOT NULL";

    private final Database database;
    private volatile Map<String, String> categories;

    Attributes(Database database) {
        this.database = database;
    }

    /** The data category of each trait that has one. */
    public Map<String, String> categories() {
        var known = categories;
        return known == null ? load() : known;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForChanges() {
        if (categories != null) {
            load();
        }
    }

    private Map<String, String> load() {
        var loaded = new HashMap<String, String>();
        database.rows(READ, row -> loaded.put(row.getString("key"), row.getString("category")));
        categories = Map.copyOf(loaded);
        return categories;
    }
}
