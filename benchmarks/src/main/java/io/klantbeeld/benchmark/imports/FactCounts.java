package io.klantbeeld.benchmark.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows the tables of facts, and of what is derived from them, have. */
final class FactCounts {
    private static final List<String> TABLES = List.of(
            "dedup", "node", "profile", "sighting", "link_fact", "merge_entry", "fragment", "trait", "interaction");

    private FactCounts() {}

    static Map<String, Long> of(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : TABLES) {
            try (var select = connection.prepareStatement("SELECT count(*) FROM " + table);
                    var found = select.executeQuery()) {
                found.next();
                counts.put(table, found.getLong(1));
            }
        }
        return counts;
    }
}
