package io.klantbeeld.profile.aggregate;

import java.time.Instant;

/**
 * What was made of a person's moments.
 *
 * @param value Long for counts, Double for sums and numbers, Instant for the time of a moment, String, Boolean, or a
 *     list of texts; null where nothing was aggregated, except that counts and sums of nothing are zero
 * @param nextExit when the oldest of the moments leaves the window; null where there is none, or no window
 */
public record Aggregated(Object value, Instant nextExit) {}
