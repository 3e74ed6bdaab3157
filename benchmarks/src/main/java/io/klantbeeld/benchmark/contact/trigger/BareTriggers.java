package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.limit.RowCopies;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The limit of triggers: the rows that campaign-service wrote for the last of them, written once more by bare SQL. */
final class BareTriggers {
    private static final int MOST = 2_000;

    private static final String DECISIONS = """
            SELECT d::text FROM decision d WHERE d.campaign = ? ORDER BY d.id DESC LIMIT ?
            """;

    private static final String RUNS = """
            SELECT r::text FROM (SELECT run FROM decision WHERE campaign = ? ORDER BY id DESC LIMIT ?) d
            JOIN journey_run r ON r.id = d.run
            """;

    private static final String CONTACTS = """
            SELECT c::text FROM (SELECT contact_id FROM decision WHERE campaign = ? ORDER BY id DESC LIMIT ?) d
            JOIN contact c ON c.id = d.contact_id
            """;

    private static final String ATTEMPTS = """
            SELECT a::text FROM (SELECT contact_id FROM decision WHERE campaign = ? ORDER BY id DESC LIMIT ?) d
            JOIN contact_attempt a ON a.contact_id = d.contact_id
            """;

    private BareTriggers() {}

    /** How many events a second their rows are written for, each in a transaction of its own. */
    static double perSecond(CampaignService service) {
        try (var connection = service.database()) {
            var rows = new LinkedHashMap<String, List<String>>();
            rows.put("journey_run", read(connection, RUNS));
            rows.put("contact", read(connection, CONTACTS));
            rows.put("decision", read(connection, DECISIONS));
            rows.put("contact_attempt", read(connection, ATTEMPTS));
            int events = rows.get("decision").size();
            return new RowCopies(connection, rows).perSecond(events, 1, List.of(), copy -> {});
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, TriggerCase.CAMPAIGN);
            select.setInt(2, MOST);
            var rows = new ArrayList<String>();
            var found = select.executeQuery();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
