package io.klantbeeld.gateway.console.campaign.person;

import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;

/**
 * Why a customer was contacted by a campaign, or was not.
 *
 * @param campaign that is asked about, or null for none
 * @param last the last decision, or null when there is none
 * @param now as it would be decided now, or null
 */
record WhyView(State state, String campaign, DecisionView last, DecisionView now) {
    static WhyView nothing() {
        return new WhyView(State.EMPTY, null, null, null);
    }

    static WhyView of(String campaign, Answer answer, CampaignWords words) {
        var told = answer.bodyOrNothing();
        return new WhyView(
                answer.state(),
                campaign,
                told.path("last").isObject() ? DecisionView.of(told.path("last"), words) : null,
                told.path("now").isObject() ? DecisionView.of(told.path("now"), words) : null);
    }
}
