package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many each gate of a step lets pass and stops. */
record Funnel(String step, List<Gate> gates) {
    private static final int WHOLE = 100;

    /**
     * A gate of a step.
     *
     * @param came how many came as far as here
     * @param stayPercent of those who came to the first gate, how many go on
     * @param fallPercent of those who came to the first gate, how many end here
     */
    record Gate(
            String name,
            String came,
            String stay,
            String fall,
            int stayPercent,
            int fallPercent,
            List<Reason> reasons) {}

    /**
     * Why persons do not go on, or not yet.
     *
     * @param passed whether they go on, but later
     * @param besides how many were stopped before and would get the same answer; null for nobody
     * @param people address of some who end here; null where nobody does
     */
    record Reason(String text, boolean passed, String persons, String besides, String people) {}

    /** The funnels of all steps, in their order. */
    static List<Funnel> list(JsonNode simulation, String address, CampaignWords words) {
        Map<String, Map<String, List<JsonNode>>> steps = new LinkedHashMap<>();
        simulation.path("result").path("funnel").forEach(answer -> steps.computeIfAbsent(
                        String.valueOf(Fields.text(answer, "step")), step -> new LinkedHashMap<>())
                .computeIfAbsent(String.valueOf(Fields.text(answer, "gate")), gate -> new ArrayList<>())
                .add(answer));
        return steps.entrySet().stream()
                .map(step -> new Funnel(Vocabulary.readable(step.getKey()), gates(step.getValue(), address, words)))
                .toList();
    }

    private static List<Gate> gates(Map<String, List<JsonNode>> answers, String address, CampaignWords words) {
        long start = answers.values().stream().mapToLong(Funnel::came).max().orElse(0);
        return answers.entrySet().stream()
                .map(gate -> gate(gate.getKey(), gate.getValue(), start, address, words))
                .toList();
    }

    private static Gate gate(String key, List<JsonNode> answers, long start, String address, CampaignWords words) {
        long came = came(answers);
        long fall = answers.stream()
                .filter(answer -> !answer.path("passed").asBoolean())
                .mapToLong(answer -> answer.path("persons").asLong())
                .sum();
        var numbers = NumberFormat.getIntegerInstance(words.figures().words().locale());
        return new Gate(
                words.gate(key),
                numbers.format(came),
                numbers.format(came - fall),
                numbers.format(fall),
                percent(came - fall, start),
                fall == 0 ? 0 : Math.max(1, percent(came, start) - percent(came - fall, start)),
                answers.stream()
                        .filter(answer -> isTold(key, answer))
                        .map(answer -> reason(key, answer, address, words))
                        .toList());
    }

    private static Reason reason(String gate, JsonNode answer, String address, CampaignWords words) {
        var code = Fields.text(answer, "code");
        var figures = words.figures();
        boolean any = answer.path("persons").asLong() > 0;
        return new Reason(
                words.code(code),
                answer.path("passed").asBoolean(),
                figures.count(answer, "persons"),
                answer.path("besides").asLong() > 0 ? figures.count(answer, "besides") : null,
                any ? End.of(gate, code).within(address) + "#people" : null);
    }

    // Who goes on needs no reason, unless it is only later that they do.
    private static boolean isTold(String gate, JsonNode answer) {
        return !answer.path("passed").asBoolean()
                || gate.equals("TIMING") && !"PASSED".equals(Fields.text(answer, "code"));
    }

    private static long came(List<JsonNode> answers) {
        return answers.stream()
                .mapToLong(answer -> answer.path("persons").asLong())
                .sum();
    }

    private static int percent(long some, long all) {
        return all == 0 ? 0 : (int) (WHOLE * some / all);
    }
}
