package io.klantbeeld.profile.segment.pass;

import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EstimateTest {
    @Test
    void theIntervalHoldsTheTruthNineteenTimesInTwenty() {
        var random = new Random(7);
        int held = 0;
        for (int i = 0; i < 2_000; i++) {
            double share = random.nextDouble();
            long passed = random.doubles(500).filter(value -> value < share).count();
            var estimate = Estimate.of(passed, 500, 1_000_000);
            held += estimate.low() <= share * 1_000_000 && share * 1_000_000 <= estimate.high() ? 1 : 0;
        }
        assertThat(held).isBetween(1_860, 1_940);
    }

    @Test
    void whereEverybodyWasLookedAtTheEstimateIsExact() {
        assertThat(Estimate.of(3, 10, 10)).isEqualTo(new Estimate(3, 3, 3, 10, 10));
    }

    @Test
    void aSampleOfWhomNobodyPassesLeavesRoomForSome() {
        var estimate = Estimate.of(0, 500, 1_000_000);

        assertThat(estimate.count()).isZero();
        assertThat(estimate.low()).isZero();
        assertThat(estimate.high()).isBetween(7_000L, 8_000L);
    }
}
