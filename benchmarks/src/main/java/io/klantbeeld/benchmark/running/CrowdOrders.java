package io.klantbeeld.benchmark.running;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Two orders of each person of a crowd within the last four months; made once, and left for the next run. */
public final class CrowdOrders {
    /** What the orders are called. */
    public static final String EVENT = "Order Completed";

    private static final int DAYS = 120;
    private static final int STEP = 15;

    // With each moment what it adds to the relationship, as profile-service writes it.
    private static final String ORDER = """
            WITH ordered AS (
                INSERT INTO interaction (node_id, occurred_at, id, recorded_at, brand, origin, type, name, channel,
                                         direction, source, properties, marks, label)
                SELECT n.id, now() - (hashint8(o.id) + 2147483648) % (120 * 86400) * interval '1 second',
                       md5('load-order-' || o.id)::uuid, now(), 'blauwvlucht', 'ingestion', 'EVENT', 'Order Completed',
                       'WEB', 'INBOUND', 'load',
                       jsonb_build_object('total', (hashint8(-o.id) + 2147483648) % 500 + 0.95, 'currency', 'EUR'),
                       '{}', 'Order Completed'
                FROM node n
                CROSS JOIN LATERAL (SELECT 2 * split_part(n.value, '-', 3)::bigint + k AS id
                                    FROM generate_series(1, 2) k) o
                WHERE n.profile_id BETWEEN ? AND ?
                  AND NOT EXISTS (SELECT FROM interaction i WHERE i.node_id = n.id AND i.source = 'load')
                ORDER BY n.id
                RETURNING node_id, (occurred_at AT TIME ZONE 'UTC')::date AS day)
            INSERT INTO appreciation (node_id, day, brand, type, direction, label, moments, sentiment)
            SELECT node_id, day, 'blauwvlucht', 'EVENT', 'INBOUND', 'Order Completed', count(*), 0
            FROM ordered GROUP BY node_id, day ORDER BY node_id, day
            """;

    private static final String LAST = "SELECT FROM interaction WHERE node_id = ? AND source = 'load' LIMIT 1";

    private final RunningPlatform platform;
    private final Crowd crowd;

    /** Orders of persons who exist. */
    public CrowdOrders(RunningPlatform platform, Crowd crowd) {
        this.platform = platform;
        this.crowd = crowd;
    }

    /** Makes the orders that do not exist yet. What was counted of such moments before does not count them. */
    public void assemble() {
        try (var connection = platform.database();
                var last = connection.prepareStatement(LAST)) {
            last.setObject(1, crowd.node(crowd.size() - 1));
            if (!last.executeQuery().next()) {
                send();
                crowd.run(connection, ORDER);
                Crowd.analyze(connection, "interaction", "appreciation");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The orders could not be made: " + failed.getMessage(), failed);
        }
    }

    /** Sends a few, which makes the event known, and the partitions of its months. */
    private void send() {
        var source = platform.source("load-" + Long.toString(System.currentTimeMillis(), 36));
        var events = IntStream.iterate(0, day -> day <= DAYS, day -> day + STEP)
                .mapToObj(CrowdOrders::event)
                .toList();
        var answer = platform.api().post("/api/v1/events", Map.of("source", source, "events", events));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("Orders were not accepted: " + answer.problem());
        }
        while (platform.applied(source) < events.size()) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static Map<String, Object> event(int day) {
        return Map.of(
                "type",
                "TRACK",
                "name",
                EVENT,
                "occurredAt",
                Instant.now().minus(Duration.ofDays(day)).toString(),
                "identifiers",
                List.of("crm:load-orders"),
                "properties",
                Map.of("total", 1));
    }
}
