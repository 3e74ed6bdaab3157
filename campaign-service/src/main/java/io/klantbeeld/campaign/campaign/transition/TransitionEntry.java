package io.klantbeeld.campaign.campaign.transition;

import java.time.Instant;
import java.util.UUID;

/**
 * A step in the life of a campaign.
 *
 * @param revision number of the revision that moved
 * @param transition what happened, such as {@code APPROVE} or {@code KILL}
 * @param from null for the first step
 * @param who null where the clock made it
 * @param reason may be null
 */
public record TransitionEntry(
        UUID id,
        String campaign,
        int revision,
        String transition,
        String from,
        String to,
        String who,
        String reason,
        Instant at) {}
