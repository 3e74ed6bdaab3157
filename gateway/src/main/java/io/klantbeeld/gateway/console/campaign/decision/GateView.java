package io.klantbeeld.gateway.console.campaign.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a gate answered.
 *
 * @param rule that it answered by, or null
 * @param retry when it would answer otherwise, or null
 * @param evidence what it judged by
 */
public record GateView(
        String gate, boolean passed, String code, String rule, Dates.When retry, List<Evidence> evidence) {
    /** The answers of all gates, in their order. */
    public static List<GateView> list(JsonNode gates, CampaignWords words) {
        var all = new ArrayList<GateView>();
        gates.forEach(gate -> all.add(of(gate, words)));
        return List.copyOf(all);
    }

    private static GateView of(JsonNode gate, CampaignWords words) {
        return new GateView(
                words.gate(Fields.text(gate, "gate")),
                gate.path("passed").asBoolean(),
                words.code(Fields.text(gate, "code")),
                Fields.text(gate, "rule"),
                words.figures().when(gate, "retryAt"),
                Evidence.of(gate.path("evidence"), words));
    }
}
