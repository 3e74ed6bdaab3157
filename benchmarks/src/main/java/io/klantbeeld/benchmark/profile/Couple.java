package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Two persons with as many moments each, and traits that differ. */
record Couple(String one, String other, UUID node, UUID otherNode) {
    static final int MOMENTS = 1_000;

    private static final int BATCH = 100;
    private static final int TRAITS = 10;

    /** Makes couples, and waits until everything about them is applied. */
    static List<Couple> many(RunningPlatform platform, int count) {
        var run = Long.toString(System.currentTimeMillis(), 36);
        var source = platform.source("load-merge-" + run);
        var couples = IntStream.range(0, count)
                .mapToObj(number -> of(platform, "merge-" + run + "-" + number))
                .toList();
        couples.forEach(couple -> {
            send(platform, source, couple.one);
            send(platform, source, couple.other);
        });
        long expected = 2L * count * (MOMENTS + 1);
        while (platform.applied(source) < expected) {
            LockSupport.parkNanos(100_000_000);
        }
        return couples;
    }

    private static Couple of(RunningPlatform platform, String name) {
        return new Couple(
                "crm:" + name,
                "loyalty:" + name,
                platform.node(name),
                platform.key("loyalty", name).nodeId());
    }

    private static void send(RunningPlatform platform, String source, String person) {
        var traits = new HashMap<String, Object>();
        IntStream.range(0, TRAITS).forEach(i -> traits.put("trait" + i, person + i));
        post(platform, source, List.of(event("IDENTIFY", person, 0, Map.of("traits", traits))));
        for (int from = 0; from < MOMENTS; from += BATCH) {
            var events = new ArrayList<Map<String, Object>>();
            for (int i = from; i < from + BATCH; i++) {
                events.add(event("TRACK", person, i, Map.of("name", "Product Viewed")));
            }
            post(platform, source, events);
        }
    }

    private static Map<String, Object> event(String type, String person, int minute, Map<String, Object> more) {
        var event = new HashMap<String, Object>(more);
        event.put("type", type);
        event.put("occurredAt", Instant.now().minusSeconds(60L * minute).toString());
        event.put("identifiers", List.of(person));
        return event;
    }

    private static void post(RunningPlatform platform, String source, List<Map<String, Object>> events) {
        var answer = platform.api().post("/api/v1/events", Map.of("source", source, "events", events));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("Events were not accepted: " + answer.problem());
        }
    }
}
