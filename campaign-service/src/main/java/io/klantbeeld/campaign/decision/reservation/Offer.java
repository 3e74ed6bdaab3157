package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.decision.gate.Limits;
import java.time.Instant;
import java.util.List;
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

    /** What it takes, at a moment, of what the campaign and the action have only so much of. */
    List<Limit> limits(Instant now) {
        return Limits.of(revision, action, treatment, now);
    }

    String channel() {
        return treatment.channel();
    }
}
