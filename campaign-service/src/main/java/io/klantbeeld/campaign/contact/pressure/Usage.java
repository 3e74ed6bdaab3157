package io.klantbeeld.campaign.contact.pressure;

import java.time.Instant;

/**
 * How far a cap is used up.
 *
 * @param used contacts that count
 * @param nextFree when the next contact will fit, as far as is known now; null when one fits now
 */
public record Usage(Cap cap, int used, Instant nextFree) {
    /** Tells whether one more contact would be too many. */
    public boolean isReached() {
        return used >= cap.max();
    }
}
