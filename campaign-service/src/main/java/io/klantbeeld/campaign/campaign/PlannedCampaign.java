package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import java.time.Instant;

/**
 * A campaign and the time that it takes.
 *
 * @param from null where it has no beginning
 * @param to null where it has no end
 */
public record PlannedCampaign(
        String key,
        long version,
        Lifecycle state,
        Instant from,
        Instant to,
        Instant changedAt,
        CampaignDefinition definition) {}
