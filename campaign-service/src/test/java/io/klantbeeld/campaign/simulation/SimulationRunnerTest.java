package io.klantbeeld.campaign.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulationRunnerTest {
    private static final Duration REST = Duration.ofMillis(100);

    private final List<Duration> worked = new ArrayList<>();
    private final Courtesy courtesy = new Courtesy(null) {
        @Override
        Duration restAfter(Duration work) {
            worked.add(work);
            return REST;
        }
    };

    @Test
    void whoWorkedOnAPageRestsBeforeTheNext() {
        // Whoever woke this thread before may have left a permit, which would let it pass at once.
        LockSupport.parkNanos(1);
        long began = System.nanoTime();

        assertThat(runner(true).round()).isTrue();

        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(worked).singleElement().satisfies(work -> assertThat(took).isGreaterThanOrEqualTo(work.plus(REST)));
    }

    @Test
    void whoFoundNothingToDoSleepsAnyway() {
        assertThat(runner(false).round()).isFalse();

        assertThat(worked).isEmpty();
    }

    private SimulationRunner runner(boolean works) {
        var simulating = new Simulating(null, null, null, null) {
            @Override
            boolean advance(Instant now, int size) {
                return works;
            }
        };
        return new SimulationRunner(simulating, null, courtesy, Clock.systemUTC());
    }
}
