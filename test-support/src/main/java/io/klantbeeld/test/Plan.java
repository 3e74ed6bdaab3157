package io.klantbeeld.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan by which a statement was run, with what was read by it.
 *
 * @param parameters their texts, one after the other
 */
public record Plan(String sql, String parameters, JsonNode tree) {
    /** More than any page, batch or person needs. */
    private static final int MANY_ROWS = 1_000;

    private static final int BLOCKS_OF_A_LOOK = 50;
    private static final int BLOCKS_PER_ROW = 10;

    private static final Set<String> IN_ORDER = Set.of("Index Scan", "Index Only Scan");
    private static final Set<String> ALL_BEFORE_ONE = Set.of("Sort", "Aggregate", "Hash", "Unique", "WindowAgg");

    /**
     * The tables of which the statement reads more than it needs: from their first row to their last, in their own
     * order or in an index's; or many rows, or many blocks for few rows.
     */
    public Set<String> scannedTables() {
        var scanned = new TreeSet<String>();
        collect(tree, false, scanned);
        return scanned;
    }

    /** How many rows of a table were read, also of those that were of no use. */
    public long rowsOf(String table) {
        return Math.round(rowsOf(table, tree));
    }

    private static double rowsOf(String table, JsonNode node) {
        double rows = table.equals(node.path("Relation Name").asText()) ? rows(node) : 0;
        for (var child : node.path("Plans")) {
            rows += rowsOf(table, child);
        }
        return rows;
    }

    /** @param limited whether no more is read than somebody above asks for */
    private static void collect(JsonNode node, boolean limited, Set<String> scanned) {
        var type = node.path("Node Type").asText();
        boolean whole = IN_ORDER.contains(type) && node.path("Index Cond").isMissingNode() && !limited;
        if (type.equals("Seq Scan") || whole || type.endsWith(" Scan") && isWasteful(node)) {
            scanned.add(node.path("Relation Name").asText());
        }
        boolean below = type.equals("Limit") || limited && !ALL_BEFORE_ONE.contains(type);
        node.path("Plans").forEach(child -> collect(child, below, scanned));
    }

    /** Tells what no shape of a plan tells: a condition on an index may narrow nothing. */
    private static boolean isWasteful(JsonNode scan) {
        double loops = scan.path("Actual Loops").asDouble();
        double rows = rows(scan);
        double blocks = scan.path("Shared Hit Blocks").asDouble()
                + scan.path("Shared Read Blocks").asDouble();
        return rows > MANY_ROWS || blocks > BLOCKS_OF_A_LOOK + BLOCKS_PER_ROW * (rows + loops);
    }

    private static double rows(JsonNode scan) {
        return scan.path("Actual Loops").asDouble()
                * (scan.path("Actual Rows").asDouble()
                        + scan.path("Rows Removed by Filter").asDouble()
                        + scan.path("Rows Removed by Index Recheck").asDouble());
    }
}
