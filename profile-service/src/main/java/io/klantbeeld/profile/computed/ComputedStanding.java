package io.klantbeeld.profile.computed;

import java.time.Instant;

/**
 * How a computed trait of a person stands, as rules see it.
 *
 * @param value as JSON has it, of texts, truths, numbers, instants, lists and maps; null where there is none
 * @param changesAt from when on it may be another though nothing happens; null where time alone does not move it
 */
public record ComputedStanding(Object value, Instant changesAt) {
    /** Of a person who did nothing, or nothing any more: time alone gives nobody a value. */
    static final ComputedStanding NOTHING = new ComputedStanding(null, null);
}
