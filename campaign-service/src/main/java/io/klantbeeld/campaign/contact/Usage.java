package io.klantbeeld.campaign.contact;

import java.time.Instant;

/**
 * How far a cap is used up.
 *
 * @param used contacts that count
 * @param nextFree when the next contact will fit; null when one fits now
 */
public record Usage(PressureRule rule, int used, Instant nextFree) {
    /** Tells whether one more contact would be too many. */
    public boolean isReached() {
        return used >= rule.max();
    }
}
