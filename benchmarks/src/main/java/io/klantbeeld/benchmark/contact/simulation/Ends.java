package io.klantbeeld.benchmark.contact.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Whether everybody who was met came to exactly one end at each step. */
final class Ends {
    private static final String LAST_GATE = "RESERVE";

    private Ends() {}

    /**
     * How many persons are missing from what came of them, or too many in it; each must be 0.
     *
     * @param expected how many persons of the brand there are
     */
    static Map<String, Long> missing(JsonNode result, long expected) {
        var ends = new TreeMap<String, Long>();
        result.path("funnel").forEach(count -> {
            long persons = isEnd(count) ? count.path("persons").asLong() : 0;
            ends.merge(count.path("step").asText(), persons, Long::sum);
        });
        long persons = result.path("persons").asLong();
        long entered = persons - result.path("notEntered").asLong();
        long outcomes = 0;
        for (var outcome : result.path("outcomes")) {
            outcomes += outcome.asLong();
        }
        return Map.of(
                "personsUnlikeBareSql", Math.abs(persons - expected),
                "endsUnlikePersons",
                        ends.values().stream()
                                .mapToLong(count -> Math.abs(count - entered))
                                .sum(),
                "outcomesUnlikeEnds",
                        Math.abs(outcomes
                                - ends.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()));
    }

    private static boolean isEnd(JsonNode count) {
        return !count.path("passed").asBoolean() || count.path("gate").asText().equals(LAST_GATE);
    }
}
