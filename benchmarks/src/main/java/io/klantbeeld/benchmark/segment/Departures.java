package io.klantbeeld.benchmark.segment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.drive.Latencies;
import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.benchmark.running.EventBatches;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.benchmark.running.Website;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Lets persons leave a segment by time alone, two hundred a second, and watches how late each of them has left. */
final class Departures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PERSONS = 2_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Long enough for all of them to have entered before. */
    private static final Duration UNTIL_THE_FIRST = Duration.ofSeconds(20);

    private static final Duration BETWEEN = Duration.ofMillis(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String RULE = "events('%s').within(minutes(1)).count() >= 1";

    private static final String LEFT = """
            SELECT count(*) FROM segment_member m JOIN segment s ON s.id = m.segment_id
            WHERE s.key = ? AND m.until IS NOT NULL
            """;

    private final RunningPlatform platform;
    private final Website website;
    private final String event;

    /** Prepares to send an event that is known. */
    Departures(RunningPlatform platform, Website website, String event) {
        this.platform = platform;
        this.website = website;
        this.event = event;
    }

    /** From the instant at which the window of each closes until its departure is committed. */
    Latency measured(Definitions definitions, String key) {
        var build = FirstBuild.of(platform.api(), definitions, key, RULE.formatted(event));
        build.awaitLive();
        build.cancel();
        PastEvents.awaitCounted(platform);
        var first = Instant.now().plus(UNTIL_THE_FIRST);
        website.send(number -> batch(first, (int) number), 0, PERSONS / EventBatches.SIZE);
        try (var connection = platform.database();
                var left = connection.prepareStatement(LEFT)) {
            left.setString(1, key);
            return watch(first, left);
        } catch (SQLException failed) {
            throw new IllegalStateException("It cannot be told who left: " + failed.getMessage(), failed);
        }
    }

    private byte[] batch(Instant first, int number) {
        int from = number * EventBatches.SIZE;
        var events = IntStream.range(from, from + EventBatches.SIZE)
                .mapToObj(person -> event(first, person))
                .toList();
        return JSON.valueToTree(Map.of("source", website.source(), "events", events))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> event(Instant first, int person) {
        return Map.of(
                "type",
                "TRACK",
                "name",
                event,
                "messageId",
                "leaving-" + person,
                "occurredAt",
                leaves(first, person).minus(WINDOW).toString(),
                "identifiers",
                List.of("crm:" + website.source() + "-leaving-" + person));
    }

    private static Latency watch(Instant first, PreparedStatement left) throws SQLException {
        var lateness = new Latencies();
        var deadline = first.plus(PATIENCE);
        int known = 0;
        while (known < PERSONS) {
            int gone = count(left);
            var now = Instant.now();
            for (; known < gone; known++) {
                lateness.add(Duration.between(leaves(first, known), now).toNanos());
            }
            if (now.isAfter(deadline)) {
                throw new IllegalStateException("Only %,d of %,d persons left".formatted(known, PERSONS));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return lateness.summary();
    }

    private static int count(PreparedStatement left) throws SQLException {
        try (var row = left.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Instant leaves(Instant first, int person) {
        return first.plus(BETWEEN.multipliedBy(person));
    }
}
