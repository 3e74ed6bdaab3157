package io.klantbeeld.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The plan by which a statement was run. */
public record Plan(String sql, JsonNode tree) {
    /** The tables that the statement reads from their first row to their last. */
    public Set<String> scannedTables() {
        var scanned = new TreeSet<String>();
        collect(tree, scanned);
        return scanned;
    }

    private static void collect(JsonNode node, Set<String> scanned) {
        if (node.path("Node Type").asText().equals("Seq Scan")) {
            scanned.add(node.path("Relation Name").asText());
        }
        node.path("Plans").forEach(child -> collect(child, scanned));
    }
}
