package io.klantbeeld.profile.ingestion.rate;

import io.klantbeeld.profile.ingestion.source.RateLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    private final Pace pace = new Pace(new RateLimit(100, 50));

    @Test
    void eventsAreWorthTheirShareOfASecond() {
        assertThat(pace.worth(25)).isEqualTo(Duration.ofMillis(250));
        assertThat(pace.events(Duration.ofMillis(250))).isEqualTo(25);
    }

    @Test
    void aRequestLargerThanTheBurstNeedsThatNothingIsSpent() {
        assertThat(pace.room(50)).isZero();
        assertThat(pace.room(500)).isZero();
        assertThat(pace.room(10)).isEqualTo(Duration.ofMillis(400));
    }
}
