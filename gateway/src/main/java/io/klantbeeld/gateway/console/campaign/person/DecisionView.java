package io.klantbeeld.gateway.console.campaign.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.decision.DecisionOutcome;
import io.klantbeeld.gateway.console.campaign.decision.GateView;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
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
    static DecisionView of(JsonNode decision, CampaignWords words) {
        var campaign = Fields.text(decision, "campaign");
        var channel = Fields.text(decision, "channel");
        var stop = Fields.text(decision.path("stoppedBy"), "code");
        return new DecisionView(
                campaign,
                Vocabulary.readable(campaign),
                channel == null ? null : words.channel(channel),
                DecisionOutcome.of(Fields.text(decision, "outcome")),
                words.figures().when(decision, "at"),
                stop == null ? null : words.code(stop),
                words.figures().when(decision, "nextEligibleAt"),
                GateView.list(decision.path("gates"), words));
    }
}
