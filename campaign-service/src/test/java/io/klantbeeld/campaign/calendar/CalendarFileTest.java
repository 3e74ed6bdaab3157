package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.calendar.CalendarQuery.Period;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarFileTest {
    private static final Period PERIOD =
            new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    @Test
    void aCampaignOfWholeDaysTakesWholeDays() {
        var lines = lines(APlan.of("spring").from("2026-03-01T00:00:00Z").to("2026-06-01T00:00:00Z"));

        assertThat(lines)
                .contains("DTSTART;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260601")
                .contains("UID:campaign-spring@klantbeeld", "SUMMARY:spring (welcome-on-board)", "SEQUENCE:7")
                .contains("DTSTAMP:20260203T040506Z", "CATEGORIES:blauwvlucht")
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
    }

    @Test
    void aCampaignThatBeginsWithinADayIsTimed() {
        var lines = lines(APlan.of("spring").from("2026-03-01T09:30:00.123456Z").to("2026-06-01T00:00:00Z"));

        assertThat(lines).contains("DTSTART:20260301T093000Z", "DTEND:20260601T000000Z");
    }

    @Test
    void whatHasNoBoundsTakesThePeriodThatWasAskedFor() {
        assertThat(lines(APlan.of("always"))).contains("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20270101");
    }

    @Test
    void whatBreaksALineOrAValueIsEscapedAndFolded() {
        var plan = APlan.of("spring")
                .from("2026-03-01T00:00:00Z")
                .with("", "initiative", "é,;\\\r\nATTENDEE:mailto:x" + "é".repeat(80));

        var text = CalendarFile.of(List.of(plan.plan()), PERIOD);

        assertThat(text.replace("\r\n ", "")).contains("é\\,\\;\\\\\\nATTENDEE:mailto:x" + "é".repeat(80) + ")\r\n");
        assertThat(text).doesNotContain("\nATTENDEE").doesNotContain("\rATTENDEE");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void theSameCampaignsAreTheSameFile() {
        var plan = APlan.of("spring").from("2026-03-01T00:00:00Z").plan();

        assertThat(CalendarFile.of(List.of(plan), PERIOD)).isEqualTo(CalendarFile.of(List.of(plan), PERIOD));
    }

    private static List<String> lines(APlan... plans) {
        return CalendarFile.of(Stream.of(plans).map(APlan::plan).toList(), PERIOD)
                .lines()
                .toList();
    }
}
