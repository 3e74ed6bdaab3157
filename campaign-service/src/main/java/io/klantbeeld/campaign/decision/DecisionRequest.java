package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.decision.gate.Waterfall;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A step of a journey that asks whether to contact a person.
 *
 * @param profile the profile that the trigger named
 * @param run the journey run
 * @param retryUntil until when an address that is missing may still arrive
 * @param asked how often this was asked before
 * @param fallback what failed before and what is left; null where nothing did
 */
public record DecisionRequest(
        Campaign campaign,
        CompiledCampaign revision,
        Step step,
        UUID profile,
        UUID run,
        Occurrence occurrence,
        Instant retryUntil,
        int asked,
        Fallback fallback) {
    /** A step that asks for the first time, with all the channels of its action. */
    public DecisionRequest(
            Campaign campaign,
            CompiledCampaign revision,
            Step step,
            UUID profile,
            UUID run,
            Occurrence occurrence,
            Instant retryUntil,
            int asked) {
        this(campaign, revision, step, profile, run, occurrence, retryUntil, asked, null);
    }

    /** The treatments of an action that are open to the request, in their order. */
    List<Treatment> treatments(Action action) {
        return action.treatments().stream()
                .filter(treatment -> fallback == null || fallback.further().contains(treatment.channel()))
                .toList();
    }

    /** What the gates say, with the contact that failed before where there is one. */
    Verdict told(Verdict verdict) {
        return fallback == null ? verdict : Waterfall.inPlaceOf(fallback.channel(), verdict);
    }

    /** The contact whose place is to be taken; null for none. */
    UUID replaced() {
        return fallback == null ? null : fallback.contact();
    }

    /**
     * A contact of the same step that failed for good.
     *
     * @param channel the one that it was made on
     * @param further the channels that are left, in their order
     */
    public record Fallback(UUID contact, String channel, List<String> further) {}
}
