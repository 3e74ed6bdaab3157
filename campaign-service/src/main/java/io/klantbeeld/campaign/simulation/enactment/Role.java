package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.decision.Facts.Entrance;
import io.klantbeeld.campaign.decision.Judging.Asked;
import io.klantbeeld.campaign.decision.gate.Candidate.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A campaign that the event lets people into, and the revision that decides. */
record Role(Campaign campaign, CompiledCampaign revision) {
    List<Asked> asked(Map<String, Object> event, Instant at) {
        return steps().stream()
                .map(step -> new Asked(
                        campaign,
                        revision,
                        step,
                        new Trigger(event, 0, at, at.plus(step.expiresAfter())),
                        Entrance.NONE,
                        null))
                .toList();
    }

    List<Step> steps() {
        return revision.definition().journey().steps();
    }
}
