package io.klantbeeld.benchmark.contact.dispatch;

import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.contact.CampaignService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What the ledger says became of the contacts of a run. */
final class Ledger {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final String IN_HAND = """
            SELECT count(*) FROM contact WHERE campaign = ? AND planned_at = ? AND state IN ('CLAIMED', 'SENDING')
            """;

    private static final String ACCEPTED = """
            SELECT count(*) FROM contact
            WHERE campaign = ? AND planned_at = ? AND state IN ('ACCEPTED', 'DELIVERED', 'OPENED', 'CLICKED', 'REPLIED')
            """;

    private static final String OTHERS = """
            SELECT coalesce(code, state), count(*) FROM contact
            WHERE campaign = ? AND planned_at = ?
              AND state NOT IN ('ACCEPTED', 'DELIVERED', 'OPENED', 'CLICKED', 'REPLIED', 'PLANNED')
            GROUP BY 1
            """;

    // From the commit that says that a mail is being sent until its server's answer was heard.
    private static final String LATENCY = """
            SELECT coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY took), 0),
                   coalesce(percentile_disc(0.95) WITHIN GROUP (ORDER BY took), 0),
                   coalesce(percentile_disc(0.99) WITHIN GROUP (ORDER BY took), 0), coalesce(max(took), 0)
            FROM (SELECT 1000 * extract(epoch FROM a.ended_at - a.started_at) AS took
                  FROM contact c JOIN contact_attempt a ON a.contact_id = c.id
                  WHERE c.campaign = ? AND c.planned_at = ? AND a.ended_at IS NOT NULL) s
            """;

    private final CampaignService service;
    private final DueContacts contacts;

    Ledger(CampaignService service, DueContacts contacts) {
        this.service = service;
        this.contacts = contacts;
    }

    /** Waits until no contact is in anybody's hands. */
    void awaitSettled() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(IN_HAND) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Contacts that were claimed do not come to an end");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** How many were accepted by the mail server. */
    long accepted() {
        return count(ACCEPTED);
    }

    /** What was neither accepted nor left. */
    Errors errors() {
        return read(connection -> {
            try (var select = connection.prepareStatement(OTHERS)) {
                contacts.bind(select);
                var codes = new TreeMap<String, Long>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    codes.put(rows.getString(1), rows.getLong(2));
                }
                return new Errors(
                        codes.values().stream().mapToLong(Long::longValue).sum(), codes);
            }
        });
    }

    /** How long the mails of the run took from the ledger to the mail server's answer. */
    Latency latency() {
        return read(connection -> {
            try (var select = connection.prepareStatement(LATENCY)) {
                contacts.bind(select);
                var row = select.executeQuery();
                row.next();
                return new Latency(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
            }
        });
    }

    private long count(String sql) {
        return read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                contacts.bind(select);
                var row = select.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }

    private <T> T read(Query<T> query) {
        try (var connection = service.database()) {
            return query.of(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The ledger cannot be read: " + failed.getMessage(), failed);
        }
    }

    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }
}
