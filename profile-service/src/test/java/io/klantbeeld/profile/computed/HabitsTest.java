package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregates.Day;
import io.klantbeeld.profile.aggregate.Aggregation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HabitsTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final Habits HABITS = Habits.of("blauwvlucht", Duration.ofDays(90));

    @Test
    void theBestHourIsThatOfThePersonsOwnClockInSummerAndInWinter() {
        var bestHour = new BestHour(HABITS, ZoneOffset.UTC);
        // The clocks of Amsterdam went forward on 29 March.
        var days = List.of(
                did("2026-03-28", Map.of("EMAIL 19:15", 2L)),
                did("2026-03-30", Map.of("EMAIL 18:15", 2L, "EMAIL 08:00", 3L)));

        assertThat(bestHour.value(material(days, List.of(), "Europe/Amsterdam")))
                .contains(20);
        assertThat(bestHour.value(material(days, List.of(), null))).contains(8);
    }

    @Test
    void zonesThatAreNoWholeHoursAwayAreExact() {
        var days = List.of(did("2026-03-30", Map.of("WEB 18:15", 1L, "WEB 18:00", 3L)));

        assertThat(new BestHour(HABITS, ZoneOffset.UTC).value(material(days, List.of(), "Asia/Kathmandu")))
                .contains(23);
    }

    @Test
    void theAffinityIsTheShareOfEachChannelThatIsAllowed() {
        var days = List.of(did("2026-03-30", Map.of("EMAIL 18:15", 3L, "WEB 09:00", 1L, "SMS 09:00", 4L)));
        var choices = List.of(chose("WITHDRAWN marketing - SMS", "2026-03-01T00:00:00Z"));

        assertThat(new ChannelAffinity(HABITS).value(material(days, choices, null)))
                .contains(Map.of("EMAIL", new BigDecimal("0.750"), "WEB", new BigDecimal("0.250")));
    }

    @Test
    void aPointIsWorthHalfAfterAHalfLife() {
        var days = List.of(
                did("2026-03-31", Map.of("WEB 09:00", 1L)),
                did("2026-03-01", Map.of("WEB 09:00", 2L)),
                did("2026-01-30", Map.of("WEB 09:00", 4L)));

        assertThat(new Engagement(HABITS, 30).value(material(days, List.of(), null)))
                .contains(new BigDecimal("3.00"));
    }

    @Test
    void nothingDoneIsNoEngagementAndNoHabit() {
        assertThat(new Engagement(HABITS, 30).value(material(List.of(), List.of(), null)))
                .isEmpty();
        assertThat(new BestHour(HABITS, ZoneOffset.UTC).value(material(List.of(), List.of(), null)))
                .isEmpty();
        assertThat(new ChannelAffinity(HABITS).value(material(List.of(), List.of(), null)))
                .isEmpty();
    }

    @Test
    void theLatestChoiceAboutAChannelCounts() {
        var granted = chose("GRANTED marketing - EMAIL", "2026-03-01T00:00:00Z");
        var withdrawnLater = chose("WITHDRAWN marketing - EMAIL", "2026-03-02T00:00:00Z");
        var everything = chose("WITHDRAWN - - -", "2026-03-03T00:00:00Z");
        var oneTopic = chose("WITHDRAWN marketing travel-surprises EMAIL", "2026-03-04T00:00:00Z");
        var other = chose("GRANTED personalisation - EMAIL", "2026-02-01T00:00:00Z");

        assertThat(Choices.of(List.of()).allow("EMAIL")).isTrue();
        assertThat(Choices.of(List.of(granted)).allow("EMAIL")).isTrue();
        assertThat(Choices.of(List.of(granted, withdrawnLater)).allow("EMAIL")).isFalse();
        assertThat(Choices.of(List.of(granted, withdrawnLater)).allow("SMS")).isTrue();
        assertThat(Choices.of(List.of(granted, withdrawnLater, other)).allow("EMAIL"))
                .isTrue();
        assertThat(Choices.of(List.of(granted, everything, other)).allow("EMAIL"))
                .isFalse();
        assertThat(Choices.of(List.of(oneTopic)).allow("EMAIL")).isTrue();
        assertThat(Choices.of(List.of(granted, oneTopic)).allow("EMAIL")).isTrue();
    }

    private static Material material(List<Day> done, List<Day> choices, String zone) {
        var days = new HashMap<Aggregation, List<Day>>();
        days.put(HABITS.done(), done);
        days.put(HABITS.withdrawn(), choices);
        return new Material(Map.of(), days, zone == null ? null : ZoneId.of(zone), NOW);
    }

    private static Day did(String date, Map<String, Long> moments) {
        return new Day(LocalDate.parse(date), moments, Map.of());
    }

    private static Day chose(String choice, String at) {
        return new Day(TODAY, Map.of(choice, 1L), Map.of(choice, Instant.parse(at)));
    }
}
