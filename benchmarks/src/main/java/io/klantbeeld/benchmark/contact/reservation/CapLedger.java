package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.contact.CampaignService;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Counts in the ledger itself, by SQL of its own, what was reserved beyond the cap. */
final class CapLedger {
    static final int MAX = 3;
    static final int DAYS = 7;

    // Each with all that the same person had when it was made, itself included; what had expired had left its place.
    private static final String OVER_CAP = """
            SELECT count(*)
            FROM contact one
            WHERE one.category = ? AND one.planned_at >= ?
              AND (SELECT count(*) FROM contact other
                   WHERE other.person = one.person AND other.category = one.category
                     AND other.judged_at <= one.judged_at AND other.expires_at > one.judged_at
                     AND other.judged_at > one.judged_at - make_interval(days => ?)) > ?
            """;

    private CapLedger() {}

    /** How many contacts were reserved since a moment though the person had all that the cap allows. */
    static long overCap(CampaignService service, Instant since) {
        try (var connection = service.database();
                var select = connection.prepareStatement(OVER_CAP)) {
            select.setString(1, Reserving.CATEGORY);
            select.setTimestamp(2, Timestamp.from(since));
            select.setInt(3, DAYS);
            select.setInt(4, MAX);
            var found = select.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The ledger cannot be counted: " + failed.getMessage(), failed);
        }
    }
}
