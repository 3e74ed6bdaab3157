package io.klantbeeld.gateway.console.campaign;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void theLastSevenDaysAreSevenWithToday() {
        var week = ResultsPeriod.presets("/page", LocalDate.of(2026, 3, 4), TODAY, TODAY)
                .getFirst();

        assertThat(week.days()).isEqualTo(7);
        assertThat(week.address()).contains("from=2026-03-04", "to=2026-03-10");
        assertThat(week.current()).isTrue();
    }

    @Test
    void aPeriodEndsWhenItsLastDayIsOver() {
        assertThat(period("2026-03-04", "2026-03-10").begin()).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(period("2026-03-04", "2026-03-10").end()).isEqualTo("2026-03-11T00:00:00Z");
    }

    @Test
    void whatIsNoDayIsLeftForTheServiceToRefuse() {
        assertThat(period("soon", " ").begin()).isEqualTo("soon");
        assertThat(period("soon", " ").end()).isNull();
    }

    private static ResultsPeriod period(String from, String to) {
        var period = new ResultsPeriod();
        period.from = from;
        period.to = to;
        return period;
    }
}
