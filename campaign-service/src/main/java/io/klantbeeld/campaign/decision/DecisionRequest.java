package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import java.time.Instant;
import java.util.UUID;

/**
 * A step of a journey that asks whether to contact a person.
 *
 * @param profile the profile that the trigger named
 * @param run the journey run
 * @param retryUntil until when an address that is missing may still arrive
 * @param asked how often this was asked before
 */
public record DecisionRequest(
        Campaign campaign,
        CompiledCampaign revision,
        Step step,
        UUID profile,
        UUID run,
        Occurrence occurrence,
        Instant retryUntil,
        int asked) {}
