package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.campaign.decision.gate.ACandidate.NOW;
import static io.klantbeeld.campaign.decision.gate.ACandidate.cell;
import static org.assertj.core.api.Assertions.assertThat;

/** It is Sunday, nine o'clock in UTC and ten in Amsterdam; a contact makes sense for two hours. */
class TimingGateTest {
    private static final List<String> EVERY_DAY =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
    private static final Window UNTIL_HALF_PAST_NINE =
            new Window(null, null, "QUIET_HOURS", EVERY_DAY, "22:00", "09:30", null);

    @Test
    void withinQuietHoursAContactWaitsForTheirEnd() {
        var result = check(candidate -> candidate.windows = List.of(UNTIL_HALF_PAST_NINE));

        assertThat(result).isEqualTo(deferred("QUIET_HOURS", "2026-03-01T09:30:00Z"));
    }

    @Test
    void theHoursAreThoseOfThePersonsZone() {
        var result = check(candidate -> {
            candidate.windows = List.of(hours("QUIET_HOURS", "22:00", "10:15", null));
            candidate.timeZone = "Europe/Amsterdam";
        });

        assertThat(result).isEqualTo(deferred("QUIET_HOURS", "2026-03-01T09:15:00Z"));
    }

    @Test
    void inSeveralZonesItHasToBeTheRightTimeInAll() {
        var result = check(candidate -> candidate.windows = List.of(
                hours("OUTSIDE_TIME_WINDOW", "00:00", "10:30", "Europe/Amsterdam"),
                hours("OUTSIDE_TIME_WINDOW", "00:00", "10:30", "Europe/London")));

        assertThat(result).isEqualTo(deferred("OUTSIDE_TIME_WINDOW", "2026-03-01T10:30:00Z"));
    }

    @Test
    void aContactWaitsForTheFirstMinuteThatIsInNoWindow() {
        var result = check(candidate -> candidate.windows = List.of(
                hours("OUTSIDE_TIME_WINDOW", "09:30", "10:30", null),
                hours("OUTSIDE_TIME_WINDOW", "08:00", "09:10", null),
                UNTIL_HALF_PAST_NINE));

        assertThat(result).isEqualTo(deferred("QUIET_HOURS", "2026-03-01T10:30:00Z"));
    }

    @Test
    void hoursThatLastLongerThanTheContactAreItsEnd() {
        var result = check(candidate -> candidate.windows = List.of(hours("QUIET_HOURS", "22:00", "11:00", null)));

        assertThat(result)
                .isEqualTo(GateResult.stopped(Gate.TIMING, "EXPIRED")
                        .judgedBy(Map.of("deferredBy", "QUIET_HOURS", "until", "2026-03-01T11:00:00Z")));
    }

    @Test
    void whoLeavesNoMinuteOfTheWeekIsNotWaitedFor() {
        var result = check(candidate -> candidate.windows = List.of(hours("QUIET_HOURS", "09:00", "09:00", null)));

        assertThat(result)
                .isEqualTo(GateResult.stopped(Gate.TIMING, "EXPIRED").judgedBy(Map.of("deferredBy", "QUIET_HOURS")));
    }

    @Test
    void aPauseThatEndsWithinQuietHoursLastsAsLongAsThey() {
        var result = check(candidate -> {
            candidate.cells = List.of(cell("DEFER", "PAUSED_UNTIL", NOW.plus(Duration.ofMinutes(10))));
            candidate.windows = List.of(hours("QUIET_HOURS", "09:05", "10:00", null));
        });

        assertThat(result).isEqualTo(deferred("PAUSED_UNTIL", "2026-03-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "LEGAL", "SAFETY"})
    void whatNobodyCanRefuseDoesNotWaitForTheirHours(String purposeClass) {
        var result = check(candidate -> {
            candidate.windows = List.of(UNTIL_HALF_PAST_NINE);
            candidate.purposeClass = new PurposeClass(purposeClass);
        });

        assertThat(result.passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MARKETING", "MEDICAL_INFO", "OF_TOMORROW"})
    void everyOtherPurposeWaits(String purposeClass) {
        var result = check(candidate -> {
            candidate.windows = List.of(UNTIL_HALF_PAST_NINE);
            candidate.purposeClass = new PurposeClass(purposeClass);
        });

        assertThat(result.code()).isEqualTo("QUIET_HOURS");
    }

    @Test
    void hoursOfAnotherBrandOrChannelOrDayConcernNobody() {
        var result = check(candidate -> candidate.windows = List.of(
                new Window("wolkje", null, "QUIET_HOURS", EVERY_DAY, "00:00", "00:00", null),
                new Window(null, "PHONE", "QUIET_HOURS", EVERY_DAY, "00:00", "00:00", null),
                new Window("blauwvlucht", "EMAIL", "QUIET_HOURS", List.of("MONDAY"), "00:00", "00:00", null)));

        assertThat(result.passed()).isTrue();
    }

    @Test
    void aZoneThatIsNotKnownHereIsTakenForThePersons() {
        var result = check(
                candidate -> candidate.windows = List.of(hours("QUIET_HOURS", "22:00", "09:30", "Europe/Atlantis")));

        assertThat(result).isEqualTo(deferred("QUIET_HOURS", "2026-03-01T09:30:00Z"));
    }

    private static Window hours(String kind, String from, String to, String zone) {
        return new Window(null, null, kind, EVERY_DAY, from, to, zone);
    }

    private static GateResult deferred(String code, String until) {
        return GateResult.stopped(Gate.TIMING, code).until(Instant.parse(until));
    }

    private static GateResult check(Consumer<ACandidate> change) {
        var candidate = new ACandidate();
        change.accept(candidate);
        return new TimingGate().check(candidate.build());
    }
}
