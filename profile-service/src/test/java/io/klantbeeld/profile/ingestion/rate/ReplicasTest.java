package io.klantbeeld.profile.ingestion.rate;

import io.klantbeeld.profile.ingestion.source.RateLimit;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.SourceConfig;
import io.klantbeeld.profile.ingestion.source.SourceType;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ReplicasTest {
    private static final int PER_SECOND = 200;
    private static final int BURST = 50;
    /** What takes more than a second at the rate of both together. */
    private static final int ENOUGH = 300;

    private static final Source SOURCE = new Source(
            "replicas-" + UUID.randomUUID(),
            "blauwvlucht",
            SourceType.OTHER,
            null,
            Map.of(),
            Set.of(),
            50,
            true,
            new Source.Traffic(false, new RateLimit(PER_SECOND, BURST)));

    @Inject
    Budget budget;

    @Inject
    Clock clock;

    @Inject
    SourceConfig config;

    private final AtomicInteger granted = new AtomicInteger();

    @Test
    void twoReplicasTogetherGrantTheRateAndNoMore() {
        long begin = System.nanoTime();

        try (var senders = Executors.newFixedThreadPool(4)) {
            for (var replica : new RateLimits[] {replica(), replica()}) {
                senders.submit(() -> send(replica, begin + Patience.LIMIT.toNanos()));
                senders.submit(() -> send(replica, begin + Patience.LIMIT.toNanos()));
            }
        }

        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(granted.get())
                .isLessThanOrEqualTo((int) (BURST + PER_SECOND * seconds) + 1)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private RateLimits replica() {
        return new RateLimits(budget, clock, config, new SimpleMeterRegistry());
    }

    private void send(RateLimits replica, long end) {
        while (granted.get() < ENOUGH && System.nanoTime() < end) {
            try {
                replica.require(SOURCE, 1);
                granted.incrementAndGet();
            } catch (HttpProblem tooFast) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
        }
    }
}
