package io.klantbeeld.consent.permission.simulation;

import io.klantbeeld.consent.permission.engine.Answer;
import java.time.Instant;

/** One question, decided as things are and as they were or might be. */
record Simulated(Decided now, Decided then) {
    /**
     * An answer.
     *
     * @param nextEligibleAt when a deferred contact is first permitted; may be null
     */
    record Decided(Answer answer, Instant nextEligibleAt) {}
}
