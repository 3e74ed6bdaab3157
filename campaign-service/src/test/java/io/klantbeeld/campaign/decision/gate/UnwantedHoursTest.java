package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnwantedHoursTest {
    @Test
    void aDayThatAnIslandSkipsIsPassedOver() {
        // Samoa went from Thursday 29 to Saturday 31 December 2011
        var thursdayNight = Instant.parse("2011-12-30T08:00:00Z");
        var fridayAndSaturday = hours("Pacific/Apia", "23:00", "09:00", "THURSDAY", "FRIDAY");

        assertThat(fridayAndSaturday.codeAt(thursdayNight)).isEmpty();
        assertThat(fridayAndSaturday.firstOutside(Instant.parse("2011-12-30T09:30:00Z")))
                .contains(Instant.parse("2011-12-30T19:00:00Z"));
    }

    @Test
    void anHourThatIsRepeatedIsQuietTwice() {
        var twoToThree = hours("Europe/Amsterdam", "02:00", "02:30", "SUNDAY");

        assertThat(twoToThree.firstOutside(Instant.parse("2026-10-25T00:15:00Z")))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(twoToThree.firstOutside(Instant.parse("2026-10-25T01:15:00Z")))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void anHourThatIsSkippedIsNotWaitedFor() {
        var untilHalfPastTwo = hours("Europe/Amsterdam", "22:00", "02:30", "SATURDAY");

        assertThat(untilHalfPastTwo.firstOutside(Instant.parse("2026-03-29T00:30:00Z")))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
    }

    private static UnwantedHours hours(String zone, String from, String to, String... days) {
        return UnwantedHours.of(
                List.of(new Window(null, null, "QUIET_HOURS", List.of(days), from, to, zone)),
                "blauwvlucht",
                "EMAIL",
                ZoneOffset.UTC);
    }
}
