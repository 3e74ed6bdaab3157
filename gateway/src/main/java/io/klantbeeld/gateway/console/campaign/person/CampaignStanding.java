package io.klantbeeld.gateway.console.campaign.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignRow;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.vocabulary.Dates;

/**
 * How a customer stands with a campaign.
 *
 * @param why what was decided last, and what would be decided now
 */
record CampaignStanding(CampaignRow campaign, WhyView why) {
    static CampaignStanding of(JsonNode campaign, Answer why, CampaignWords words) {
        var row = CampaignRow.of(campaign, words);
        return new CampaignStanding(row, WhyView.of(row.key(), why, words));
    }

    /** When a contact is possible next, or null. */
    public Dates.When next() {
        return why.now() == null ? null : why.now().next();
    }

    /** What stops the customer now, or null. */
    public String stop() {
        return why.now() == null
                ? null
                : why.now().gates().stream()
                        .filter(gate -> !gate.passed())
                        .findFirst()
                        .map(gate -> gate.gate() + ": " + gate.code())
                        .orElse(null);
    }
}
