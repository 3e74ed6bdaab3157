package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.decision.LiveTraffic;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourtesyTest {
    private static final Duration A_PAGE = Duration.ofMillis(40);

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

        assertThat(courtesy.restAfter(A_PAGE)).isEqualTo(A_PAGE);
    }

    @Test
    void nobodyRestsForOthersWhoAreNotThere() {
        assertThat(courtesy.restAfter(A_PAGE)).isZero();
    }

    @Test
    void aPageThatTookLongIsNoReasonToRestForLong() {
        traffic = true;

        assertThat(courtesy.restAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
