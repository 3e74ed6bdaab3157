package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import java.util.UUID;

/**
 * An action of a campaign that was advised.
 *
 * @param decision the advice
 * @param step key of the journey's step that takes the action
 */
record Offer(
        UUID decision, Campaign campaign, CompiledCampaign revision, String step, Action action, Treatment treatment) {
    String brand() {
        return revision.definition().brand();
    }

    String channel() {
        return treatment.channel();
    }
}
