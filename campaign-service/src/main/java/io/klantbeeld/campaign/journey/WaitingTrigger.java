package io.klantbeeld.campaign.journey;

import io.klantbeeld.event.profile.InteractionRecorded;
import java.time.Instant;
import java.util.UUID;

/**
 * An interaction that lets a person into a journey.
 *
 * @param id of the run that it starts
 * @param revision the revision that the run is pinned to
 * @param receivedAt when it arrived
 * @param asked how often it was taken up without an end
 * @param failed how often it failed in a row
 */
record WaitingTrigger(
        UUID id,
        String campaign,
        UUID revision,
        InteractionRecorded interaction,
        Instant receivedAt,
        int asked,
        int failed) {}
