package io.klantbeeld.campaign.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What was decided about some people, as a simulation would tell it. */
record LiveDecisions(List<Map<String, Object>> rows) {
    /** Those of a campaign. */
    static LiveDecisions about(String people, String campaign) {
        return new LiveDecisions(SqlProbe.ofTheModule()
                .rows(
                        "select *, gates::text as said from decision where person = any (?::uuid[]) and campaign = ?",
                        people,
                        campaign));
    }

    /** How many came to each answer of a gate, up to the one that stops. */
    Map<String, Long> funnel() {
        var funnel = new TreeMap<String, Long>();
        for (var row : rows) {
            for (var gate : gates(row)) {
                var said = String.join(" ", text(row, "step"), code(gate), Boolean.toString(passes(gate)));
                funnel.merge(said, 1L, Long::sum);
                if (!passes(gate)) {
                    break;
                }
            }
        }
        return funnel;
    }

    Map<String, Long> outcomes() {
        var outcomes = new TreeMap<String, Long>();
        rows.forEach(row -> outcomes.merge(text(row, "outcome"), 1L, Long::sum));
        return outcomes;
    }

    /** What each person came to at each step. */
    Map<String, String> ends() {
        var ends = new TreeMap<String, String>();
        rows.forEach(row -> ends.put(
                text(row, "person") + " " + text(row, "step"),
                String.join(" ", text(row, "outcome"), code(decisive(gates(row))), text(row, "channel"))));
        return ends;
    }

    private static JsonNode decisive(List<JsonNode> gates) {
        return first(gates, gate -> !passes(gate))
                .or(() -> first(gates, gate -> !gate.path("passed").asBoolean()))
                .orElseGet(gates::getLast);
    }

    private static Optional<JsonNode> first(List<JsonNode> gates, Predicate<JsonNode> which) {
        return gates.stream().filter(which).findFirst();
    }

    private static boolean passes(JsonNode gate) {
        boolean deferring = gate.path("gate").asText().equals("TIMING")
                && !gate.path("retryAt").isNull();
        return gate.path("passed").asBoolean() || deferring;
    }

    private static String code(JsonNode gate) {
        return gate.path("gate").asText() + " " + gate.path("code").asText();
    }

    private static List<JsonNode> gates(Map<String, Object> row) {
        return StreamSupport.stream(Schemas.json(text(row, "said")).spliterator(), false)
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column).toString();
    }
}
