package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Answers which segments there are. */
@ApplicationScoped
public class KnownSegments {
    private static final String BRANDS = "select key, brand from segment_projection where key = any (?::text[])";

    private final Database database;

    KnownSegments(Database database) {
        this.database = database;
    }

    /** The brand of each segment that exists, by its key. */
    public Map<String, String> brandsOf(Collection<String> keys) {
        var brands = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            database.list(BRANDS, row -> brands.put(row.text("key"), row.text("brand")), keys);
        }
        return brands;
    }
}
