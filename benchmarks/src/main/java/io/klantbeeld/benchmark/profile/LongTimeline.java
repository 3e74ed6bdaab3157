package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.running.RunningPlatform;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** One person with 100,000 moments over two years; made once, and left for the next run. */
final class LongTimeline {
    static final int MOMENTS = 100_000;
    static final int MONTHS = 24;

    private static final String CUSTOMER = "load-timeline";
    private static final String REFERENCE = RunningPlatform.reference(CUSTOMER);

    // One call in ten thousand moments: what a filter has to find.
    private static final String FILL = """
            INSERT INTO interaction (node_id, occurred_at, id, recorded_at, brand, origin, type, name, channel, direction,
                                     source, properties, marks, label)
            SELECT ?, ?::timestamptz - i * interval '10 minutes', md5('load' || i)::uuid, now(), 'blauwvlucht', 'ingestion',
                   CASE WHEN i % 10000 = 5000 THEN 'CALL' ELSE 'EVENT' END, 'Product Viewed',
                   CASE WHEN i % 10000 = 5000 THEN 'PHONE' ELSE 'WEB' END, 'INBOUND', 'load',
                   '{"airport": "AMS", "total": 12.5}', '{}', 'Product Viewed'
            FROM generate_series(1, ?) i
            """;

    private static final String APPRECIATE = """
            INSERT INTO appreciation (node_id, day, brand, type, direction, label, moments, sentiment)
            SELECT node_id, (occurred_at AT TIME ZONE 'UTC')::date, brand, type, 'INBOUND', label, count(*), 0
            FROM interaction WHERE node_id = ? AND source = 'load' GROUP BY 1, 2, 3, 4, 5, 6
            """;

    private final RunningPlatform platform;
    private final UUID node;

    LongTimeline(RunningPlatform platform) {
        this.platform = platform;
        this.node = platform.node(CUSTOMER);
    }

    static String path() {
        return "/api/v1/profiles/" + REFERENCE + "/interactions";
    }

    UUID node() {
        return node;
    }

    /** Makes the moments, unless they exist; a few sent ones make the person and the partitions. */
    void assemble() {
        try (var connection = platform.database();
                var count = connection.prepareStatement("SELECT count(*) FROM interaction WHERE node_id = ?")) {
            count.setObject(1, node);
            var found = count.executeQuery();
            found.next();
            if (found.getLong(1) >= MOMENTS) {
                return;
            }
            introduce();
            try (var fill = connection.prepareStatement(FILL);
                    var appreciate = connection.prepareStatement(APPRECIATE)) {
                fill.setObject(1, node);
                fill.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
                fill.setInt(3, MOMENTS);
                fill.executeUpdate();
                appreciate.setObject(1, node);
                appreciate.executeUpdate();
            }
            connection.createStatement().execute("ANALYZE interaction");
        } catch (SQLException failed) {
            throw new IllegalStateException("The moments could not be made: " + failed.getMessage(), failed);
        }
    }

    private void introduce() {
        var source = platform.source("load-" + Long.toString(System.currentTimeMillis(), 36));
        List<Map<String, Object>> events = new ArrayList<>();
        for (int month = 0; month <= MONTHS; month++) {
            var at = OffsetDateTime.now(ZoneOffset.UTC).minusMonths(month).toInstant();
            events.add(Map.of(
                    "type",
                    "TRACK",
                    "name",
                    "Began",
                    "occurredAt",
                    at.toString(),
                    "identifiers",
                    List.of("crm:" + CUSTOMER)));
        }
        var answer = platform.api().post("/api/v1/events", Map.of("source", source, "events", events));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("The person could not be introduced: " + answer.problem());
        }
        while (platform.applied(source) < events.size()) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** An instant somewhere in the timeline. */
    static Instant somewhere(double fraction) {
        return Instant.now().minusSeconds((long) (fraction * MOMENTS * 600));
    }
}
