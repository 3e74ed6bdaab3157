package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.policy.Window.Calendar;
import io.klantbeeld.campaign.policy.Window.Rolling;
import io.klantbeeld.campaign.policy.Window.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void aRollingWindowIsThatLongWhateverTheClocksDo() {
        var day = new Rolling(Duration.ofHours(24));
        var nightOfTheChange = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(day.end(nightOfTheChange, AMSTERDAM)).isEqualTo("2026-03-29T12:00:00Z");
        assertThat(day.start(nightOfTheChange, AMSTERDAM)).isEqualTo("2026-03-27T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-03-29T10:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "WEEK,  2026-03-29T10:00:00Z, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z",
        "MONTH, 2026-10-31T10:00:00Z, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z"
    })
    void aCalendarWindowFollowsThePersonsClock(Unit unit, Instant now, Instant first, Instant end) {
        var window = new Calendar(unit);

        assertThat(window.start(now, AMSTERDAM)).isBetween(first.minusMillis(1), first.minusNanos(1));
        assertThat(window.end(now, AMSTERDAM)).isEqualTo(end);
    }
}
