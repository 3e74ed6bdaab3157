package io.klantbeeld.outbox.failure;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    @Test
    void pausesGrowUpToTheLimit() {
        for (int failure = 0; failure < 80; failure++) {
            long whole = Math.min(100L << Math.min(failure, 10), 2_000);
            assertThat(backoff.next()).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
        }
        assertThat(backoff.failures()).isEqualTo(80);
    }

    @Test
    void aSuccessStartsThemAnew() {
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.failures()).isZero();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }
}
