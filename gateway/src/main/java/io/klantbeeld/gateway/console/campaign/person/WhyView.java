package io.klantbeeld.gateway.console.campaign.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a customer was contacted by a campaign, or was not.
 *
 * @param campaign that is asked about, or null for none
 * @param last the last decision, or null when there is none
 * @param now as its first step would be decided now, or null
 * @param later its later steps, as they would be decided now
 */
record WhyView(State state, String campaign, DecisionView last, DecisionView now, List<Later> later) {
    static WhyView nothing() {
        return new WhyView(State.EMPTY, null, null, null, List.of());
    }

    static WhyView of(String campaign, Answer answer, CampaignWords words) {
        var told = answer.bodyOrNothing();
        return new WhyView(
                answer.state(),
                campaign,
                told.path("last").isObject() ? DecisionView.of(told.path("last"), words) : null,
                told.path("now").isObject() ? DecisionView.of(told.path("now"), words) : null,
                later(told.path("steps"), words));
    }

    private static List<Later> later(JsonNode steps, CampaignWords words) {
        var later = new ArrayList<Later>();
        for (int i = 1; i < steps.size(); i++) {
            later.add(new Later(
                    Vocabulary.readable(Fields.text(steps.get(i), "step")), DecisionView.of(steps.get(i), words)));
        }
        return List.copyOf(later);
    }

    /** A step that comes later in the journey. */
    record Later(String name, DecisionView now) {}
}
