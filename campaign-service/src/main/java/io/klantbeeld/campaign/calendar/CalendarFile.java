package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.calendar.CalendarQuery.Period;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the calendar as iCalendar (RFC 5545). What has no end goes on to the end of the period that was asked for. */
final class CalendarFile {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    static String of(List<PlannedCampaign> campaigns, Period period) {
        var file = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Klantbeeld//Campaigns//EN")
                .line("CALSCALE", "GREGORIAN");
        campaigns.forEach(campaign -> write(campaign, period, file));
        return file.line("END", "VCALENDAR").toString();
    }

    // The time stamp is that of the last change, so that a program that asks again sees nothing new.
    private static void write(PlannedCampaign campaign, Period period, CalendarText file) {
        var definition = campaign.definition();
        var channels = String.join(" ", CalendarEntry.channels(campaign));
        file.line("BEGIN", "VEVENT")
                .text("UID", "campaign-" + campaign.key() + "@klantbeeld")
                .line("DTSTAMP", MOMENT.format(campaign.changedAt()))
                .line("SEQUENCE", Long.toString(campaign.version()));
        writeTimes(
                campaign.from() == null ? period.from() : campaign.from(),
                campaign.to() == null ? period.to() : campaign.to(),
                file);
        file.text("SUMMARY", "%s (%s)".formatted(campaign.key(), definition.initiative()))
                .text("DESCRIPTION", "%s, %s, priority %d".formatted(campaign.state(), channels, definition.priority()))
                .text("CATEGORIES", definition.brand())
                .line("END", "VEVENT");
    }

    private static void writeTimes(Instant from, Instant to, CalendarText file) {
        if (isMidnight(from) && isMidnight(to)) {
            file.line("DTSTART;VALUE=DATE", DAY.format(from)).line("DTEND;VALUE=DATE", DAY.format(to));
        } else {
            file.line("DTSTART", MOMENT.format(from)).line("DTEND", MOMENT.format(to));
        }
    }

    private static boolean isMidnight(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).equals(moment);
    }
}
