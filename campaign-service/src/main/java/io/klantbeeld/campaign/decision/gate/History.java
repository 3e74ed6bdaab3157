package io.klantbeeld.campaign.decision.gate;

import java.time.Instant;

/**
 * What a person had of a campaign before.
 *
 * @param enteredAt when the person last entered by another run; null for never
 * @param occurred whether the same occurrence led to another run
 * @param respondedAt when the last contact of the action was made that the person responded to; null for none within
 *     the attribution window
 */
public record History(Instant enteredAt, boolean occurred, Instant respondedAt) {
    /** Nothing. */
    public static final History NONE = new History(null, false, null);
}
