package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.permission.AudienceFigures.Count;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How many of the crowd have which decision, by one bare statement that knows what the crowd may have said. */
final class BareCounts {
    private static final String COUNT = """
            WITH last AS (
                SELECT DISTINCT ON (e.ik) e.ik, e.action
                FROM consent_event e
                WHERE e.brand = 'blauwvlucht' AND e.purpose = 'marketing' AND e.channel = 'EMAIL'
                  AND (e.topic IS NULL OR e.topic = 'travel-surprises')
                ORDER BY e.ik, e.effective_at DESC
            ), wished AS (
                SELECT f.ik, bool_or(f.kind = 'SUPPRESSION') AS complained, bool_or(f.kind = 'TOPIC') AS uninterested,
                       bool_or(f.kind = 'FREQUENCY') AS moderate
                FROM subject_fact f WHERE f.brand = 'blauwvlucht' GROUP BY f.ik
            ), judged AS (
                SELECT CASE WHEN w.complained THEN 'COMPLAINT'
                            WHEN l.action IS NULL THEN 'NO_CONSENT'
                            WHEN l.action = 'WITHDRAW' THEN 'CONSENT_WITHDRAWN'
                            WHEN l.action = 'REFUSE' THEN 'CONSENT_REFUSED'
                            WHEN w.uninterested THEN 'TOPIC_NOT_WANTED'
                            ELSE 'GRANTED_CONSENT' END AS code, w.moderate
                FROM identifier_projection i
                LEFT JOIN last l ON l.ik = i.ik
                LEFT JOIN wished w ON w.ik = i.ik
                WHERE i.profile_id BETWEEN ? AND ? AND i.namespace = 'email'
            )
            SELECT CASE WHEN code <> 'GRANTED_CONSENT' THEN 'DENY'
                        WHEN moderate THEN 'PERMIT_WITH_LIMITS' ELSE 'PERMIT' END AS outcome, code, count(*)
            FROM judged GROUP BY 1, 2
            """;

    private BareCounts() {}

    static List<Count> of(ConsentService service, Choosers choosers) {
        try (var connection = service.database();
                var select = connection.prepareStatement(COUNT)) {
            select.setObject(1, choosers.profile(0));
            select.setObject(2, choosers.profile(choosers.size() - 1));
            var counts = new ArrayList<Count>();
            var rows = select.executeQuery();
            while (rows.next()) {
                counts.add(new Count(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
            return counts;
        } catch (SQLException failed) {
            throw new IllegalStateException("The decisions could not be counted: " + failed.getMessage(), failed);
        }
    }
}
