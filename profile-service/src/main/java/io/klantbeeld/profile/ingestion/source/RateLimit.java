package io.klantbeeld.profile.ingestion.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How fast a source may send.
 *
 * @param eventsPerSecond sustained, over all replicas
 * @param burst events at once after a pause; those of two seconds when missing
 */
public record RateLimit(
        @Min(1) @Max(1_000_000) int eventsPerSecond,
        @Min(1) @Max(10_000_000) Integer burst) {
    public RateLimit {
        burst = burst == null ? Integer.valueOf(2 * Math.max(1, eventsPerSecond)) : burst;
    }
}
