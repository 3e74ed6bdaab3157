package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.decision.LiveTraffic;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourtesyTest {
    private boolean traffic;
    private final Courtesy courtesy = new Courtesy(new LiveTraffic() {
        @Override
        public boolean isPresent() {
            return traffic;
        }
    });

    @Test
    void whoWorksRestsAsLongWhileSomebodyDecidesLive() {
        traffic = true;

        assertThat(resting(Duration.ofMillis(200))).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void nobodyRestsForOthersWhoAreNotThere() {
        assertThat(resting(Duration.ofDays(1))).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aPageThatTookLongIsNoReasonToRestForLong() {
        traffic = true;

        assertThat(resting(Duration.ofDays(1))).isLessThan(Duration.ofMinutes(1));
    }

    private Duration resting(Duration worked) {
        long began = System.nanoTime();
        courtesy.rest(worked);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
