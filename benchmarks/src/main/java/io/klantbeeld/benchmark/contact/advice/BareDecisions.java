package io.klantbeeld.benchmark.contact.advice;

import io.klantbeeld.benchmark.contact.CampaignService;
import java.sql.SQLException;

/** A log of decisions of the same form and with the same indexes, in a schema of its own. */
final class BareDecisions implements AutoCloseable {
    private static final String GATES =
            "SELECT gates::text FROM decision WHERE outcome = 'ADVISED' ORDER BY id DESC LIMIT 1";

    private final CampaignService service;
    private final String gates;

    private BareDecisions(CampaignService service) {
        this.service = service;
        execute("DROP SCHEMA IF EXISTS load_limit CASCADE");
        execute("CREATE SCHEMA load_limit");
        execute("CREATE TABLE load_limit.decision (LIKE decision INCLUDING ALL)");
        this.gates = read();
    }

    /** An empty one. */
    static BareDecisions of(CampaignService service) {
        return new BareDecisions(service);
    }

    /** The gates of the last advice that was given, as JSON. */
    String gates() {
        return gates;
    }

    private String read() {
        try (var connection = service.database();
                var select = connection.prepareStatement(GATES)) {
            var found = select.executeQuery();
            return found.next() ? found.getString(1) : "[]";
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private void execute(String sql) {
        try (var connection = service.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static IllegalStateException failure(SQLException failed) {
        return new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
    }

    @Override
    public void close() {
        execute("DROP SCHEMA load_limit CASCADE");
    }
}
