package io.klantbeeld.gateway.console.campaign.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision with its gates.
 *
 * @param campaign key of the campaign
 * @param stop why it was stopped, or null
 * @param next when a contact is possible next, or null
 */
record DecisionView(
        String campaign,
        String name,
        Word channel,
        DecisionOutcome outcome,
        Dates.When at,
        String stop,
        Dates.When next,
        List<GateView> gates) {
    /**
     * What a gate answered.
     *
     * @param rule that it answered by, or null
     * @param retry when it would answer otherwise, or null
     */
    record GateView(String gate, boolean passed, String code, String rule, Dates.When retry) {
        static GateView of(JsonNode gate, CampaignWords words) {
            return new GateView(
                    words.gate(Fields.text(gate, "gate")),
                    gate.path("passed").asBoolean(),
                    words.code(Fields.text(gate, "code")),
                    Fields.text(gate, "rule"),
                    words.figures().when(gate, "retryAt"));
        }
    }

    static DecisionView of(JsonNode decision, CampaignWords words) {
        var campaign = Fields.text(decision, "campaign");
        var channel = Fields.text(decision, "channel");
        var stop = Fields.text(decision.path("stoppedBy"), "code");
        var gates = new ArrayList<GateView>();
        decision.path("gates").forEach(gate -> gates.add(GateView.of(gate, words)));
        return new DecisionView(
                campaign,
                Vocabulary.readable(campaign),
                channel == null ? null : words.channel(channel),
                DecisionOutcome.of(Fields.text(decision, "outcome")),
                words.figures().when(decision, "at"),
                stop == null ? null : words.code(stop),
                words.figures().when(decision, "nextEligibleAt"),
                List.copyOf(gates));
    }
}
