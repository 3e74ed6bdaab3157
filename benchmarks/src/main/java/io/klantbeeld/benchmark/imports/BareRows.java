package io.klantbeeld.benchmark.imports;

import io.klantbeeld.benchmark.limit.RowCopies;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The limit of importing: the rows that an import wrote, written once more by bare SQL. */
final class BareRows {
    private static final List<String> TABLES =
            List.of("dedup", "node", "profile", "sighting", "interaction", "import_row", "import_node");
    private static final int BATCH = 1_000;

    private BareRows() {}

    /** How many rows of the file a second. */
    static double perSecond(Connection connection, int rows) throws SQLException {
        var copies = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            copies.put(table, read(connection, table));
        }
        return new RowCopies(connection, copies).perSecond(rows, BATCH, List.of(), nothing -> {});
    }

    private static List<String> read(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("SELECT t::text FROM " + table + " t");
                var found = select.executeQuery()) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
