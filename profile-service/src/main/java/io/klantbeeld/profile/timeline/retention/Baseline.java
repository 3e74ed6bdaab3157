package io.klantbeeld.profile.timeline.retention;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is left of moments of one kind.
 *
 * @param currency of {@code cost}; null for moments without a cost
 * @param judged moments that had a sentiment, of which {@code sentiment} is the sum
 */
public record Baseline(
        String brand,
        String type,
        String channel,
        String direction,
        String currency,
        long moments,
        BigDecimal cost,
        long judged,
        BigDecimal sentiment,
        Instant firstAt,
        Instant lastAt) {}
