package io.klantbeeld.campaign.campaign.definition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThroughputTest {
    private static final String[] PERIODS = {"PT1M", "PT15M", "PT1H", "PT8H", "PT12H", "P1D", "P7D"};
    private static final String[] ZONES = {
        "UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"
    };
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    // A year, with the changes of all clocks.
    @Property
    void periodsFollowOneAnotherWithoutAGapAndNoneIsLonger(
            @ForAll @IntRange(max = 31_536_000) int second,
            @ForAll @IntRange(max = 6) int period,
            @ForAll @IntRange(max = 4) int zone) {
        var throughput = of(PERIODS[period], ZONES[zone]);
        var moment = BEGIN.plusSeconds(second);

        var now = throughput.at(moment);

        assertThat(moment).isAfterOrEqualTo(now.from()).isBefore(now.until());
        assertThat(throughput.at(now.from())).isEqualTo(now);
        assertThat(throughput.at(now.until().minusMillis(1))).isEqualTo(now);
        assertThat(throughput.at(now.until()).from()).isEqualTo(now.until());
        assertThat(Duration.between(now.from(), now.until()))
                .isLessThanOrEqualTo(Duration.parse(PERIODS[period]).plusHours(PERIODS[period].endsWith("D") ? 1 : 0));
    }

    @Test
    void aDayBeginsAtMidnightAndAWeekOnMondayOfItsZone() {
        var evening = Instant.parse("2026-06-07T22:30:00Z");

        assertThat(of("P1D", "Europe/Amsterdam").at(evening).from()).isEqualTo("2026-06-07T22:00:00Z");
        assertThat(of("P7D", "Europe/Amsterdam").at(evening).until()).isEqualTo("2026-06-14T22:00:00Z");
        assertThat(of("P7D", null).at(evening).until()).isEqualTo("2026-06-08T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "PT7H", "PT30S", "PT90S", "P2D", "P30D", "PT1H0.5S"})
    void whatTheCalendarDoesNotHaveIsNoPeriod(String per) {
        assertThat(of(per, null).isOfTheCalendar()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT15M", "PT1H", "PT24H", "P1D", "P7D"})
    void partsOfADayADayAndAWeekArePeriods(String per) {
        assertThat(of(per, null).isOfTheCalendar()).isTrue();
    }

    private static Throughput of(String per, String zone) {
        return new Throughput(1, Duration.parse(per), zone == null ? null : ZoneId.of(zone));
    }
}
