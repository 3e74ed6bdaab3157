package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.limit.RowCopies;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The limit of withdrawals: the rows that consent-service wrote, written once more by bare SQL. A row that was changed is
 * a row that is written.
 */
final class BareWithdrawals {
    private static final int MOST = 2_000;

    private static final String EVENTS = """
            SELECT e::text FROM consent_event e JOIN identifier_projection i ON i.ik = e.ik
            WHERE i.profile_id BETWEEN ? AND ? AND e.action = 'WITHDRAW' ORDER BY e.received_at LIMIT ?
            """;

    private static final String SUBJECTS = """
            SELECT s::text FROM consent_subject s JOIN identifier_projection i ON i.ik = s.ik
            WHERE i.profile_id BETWEEN ? AND ? ORDER BY s.received_at DESC LIMIT ?
            """;

    private static final String VERSIONS = """
            SELECT v::text FROM permission_version v WHERE v.profile_id BETWEEN ? AND ? ORDER BY v.profile_id LIMIT ?
            """;

    private static final String OUTBOX = """
            INSERT INTO load_limit.outbox (topic, key, message_id, type, payload, version)
            VALUES ('consent.event.v1', gen_random_uuid()::text, gen_random_uuid(), 'consent.event',
                    convert_to(repeat('x', 400), 'UTF8'), NULL),
                   ('consent.permission.v1', gen_random_uuid()::text, NULL, NULL, NULL, 2)
            """;

    private final ConsentService service;
    private final Choosers choosers;

    BareWithdrawals(ConsentService service, Choosers choosers) {
        this.service = service;
        this.choosers = choosers;
    }

    /** How many withdrawals a second are written, each in a transaction of its own. */
    double perSecond() {
        try (var connection = service.database()) {
            var rows = new LinkedHashMap<String, List<String>>();
            rows.put("consent_event", read(connection, EVENTS));
            rows.put("consent_subject", read(connection, SUBJECTS));
            rows.put("permission_version", read(connection, VERSIONS));
            int withdrawals = rows.get("consent_event").size();
            return new RowCopies(connection, rows)
                    .perSecond(withdrawals, 1, List.of("outbox"), BareWithdrawals::publish);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    private List<String> read(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, choosers.profile(0));
            select.setObject(2, choosers.profile(choosers.size() - 1));
            select.setInt(3, MOST);
            var rows = new ArrayList<String>();
            var found = select.executeQuery();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static void publish(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(OUTBOX)) {
            insert.executeUpdate();
        }
    }
}
