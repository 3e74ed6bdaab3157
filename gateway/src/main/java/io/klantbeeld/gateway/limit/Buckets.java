package io.klantbeeld.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** The buckets of one kind of caller. */
final class Buckets {
    private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(10);

    private final RateLimitConfig.Rate rate;
    private final Cache<String, Bucket> buckets;

    Buckets(RateLimitConfig.Rate rate, int callers) {
        this.rate = rate;
        var memory = rate.period().compareTo(SHORTEST_MEMORY) > 0 ? rate.period() : SHORTEST_MEMORY;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(memory)
                .build();
    }

    ConsumptionProbe take(String caller) {
        return buckets.get(caller, key -> full()).tryConsumeAndReturnRemaining(1);
    }

    RateLimitConfig.Rate rate() {
        return rate;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
                .build();
    }
}
