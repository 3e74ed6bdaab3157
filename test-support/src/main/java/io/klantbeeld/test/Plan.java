package io.klantbeeld.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The plan by which a statement was run. */
public record Plan(String sql, JsonNode tree) {
    private static final Set<String> IN_ORDER = Set.of("Index Scan", "Index Only Scan");
    private static final Set<String> ALL_BEFORE_ONE = Set.of("Sort", "Aggregate", "Hash", "Unique", "WindowAgg");

    /** The tables that the statement reads from their first row to their last, in their own order or in an index's. */
    public Set<String> scannedTables() {
        var scanned = new TreeSet<String>();
        collect(tree, false, scanned);
        return scanned;
    }

    /** @param limited whether no more is read than somebody above asks for */
    private static void collect(JsonNode node, boolean limited, Set<String> scanned) {
        var type = node.path("Node Type").asText();
        boolean whole = IN_ORDER.contains(type) && node.path("Index Cond").isMissingNode() && !limited;
        if (type.equals("Seq Scan") || whole) {
            scanned.add(node.path("Relation Name").asText());
        }
        boolean below = type.equals("Limit") || limited && !ALL_BEFORE_ONE.contains(type);
        node.path("Plans").forEach(child -> collect(child, below, scanned));
    }
}
