package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.drive.Drive.Operation;
import java.sql.Connection;
import java.sql.SQLException;

/** A ledger of the same form and with the same indexes, in a schema of its own, for bare SQL alone. */
final class BareLedger implements AutoCloseable {
    private static final String SCHEMA = "load_limit";

    private final CampaignService service;

    private BareLedger(CampaignService service) {
        this.service = service;
    }

    /** An empty one. */
    static BareLedger of(CampaignService service) {
        var ledger = new BareLedger(service);
        ledger.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        ledger.execute("CREATE SCHEMA " + SCHEMA);
        ledger.execute("CREATE TABLE load_limit.pressure (LIKE pressure INCLUDING ALL)");
        ledger.execute("CREATE TABLE load_limit.contact (LIKE contact INCLUDING ALL)");
        return ledger;
    }

    /** Reserves for so many persons in each transaction, on a connection of its own. */
    Operation reserving(int batch) {
        return new BareReserving(service.database(), batch);
    }

    private void execute(String sql) {
        try (Connection connection = service.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
    }
}
