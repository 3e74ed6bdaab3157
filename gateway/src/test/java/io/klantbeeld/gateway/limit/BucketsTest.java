package io.klantbeeld.gateway.limit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BucketsTest {
    private static final int RATE = 500;

    private final Buckets buckets = new Buckets(new Rate(), 1000);

    @Test
    void callersDoNotPayForEachOther() {
        for (int i = 0; i < RATE; i++) {
            assertThat(buckets.take("a").isConsumed()).isTrue();
        }
        assertThat(buckets.take("a").isConsumed()).isFalse();
        assertThat(buckets.take("b").isConsumed()).isTrue();
    }

    @Test
    void manyAtOnceGetNoMoreThanTheRate() {
        // given
        var taken = new AtomicInteger();
        // when
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3 * RATE; i++) {
                threads.submit(() -> {
                    if (buckets.take("a").isConsumed()) {
                        taken.incrementAndGet();
                    }
                });
            }
        }
        // then
        assertThat(taken).hasValue(RATE);
    }

    @Test
    void whoHasToWaitIsToldHowLong() {
        for (int i = 0; i < RATE; i++) {
            buckets.take("a");
        }
        var refused = buckets.take("a");
        assertThat(Duration.ofNanos(refused.getNanosToWaitForRefill()))
                .isPositive()
                .isLessThan(Duration.ofDays(1));
    }

    /** So slow that nothing is refilled during a test. */
    private record Rate() implements RateLimitConfig.Rate {
        @Override
        public long requests() {
            return RATE;
        }

        @Override
        public Duration period() {
            return Duration.ofDays(100);
        }
    }
}
