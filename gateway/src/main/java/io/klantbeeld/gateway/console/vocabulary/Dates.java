package io.klantbeeld.gateway.console.vocabulary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes times as a person in a place and a language reads them, always with their zone. */
public final class Dates {
    private final WordTexts texts;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    public Dates(Locale locale, ZoneId zone, Clock clock) {
        this.texts = Vocabulary.in(locale).texts();
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A time in several lengths.
     *
     * @param iso for machines
     * @param day such as {@code Today} or {@code Sunday 1 March 2026}
     * @param date the day as a key
     * @param clock such as {@code 10:00:05 CET}
     * @param time such as {@code Tomorrow, 10:00 CET}
     * @param full such as {@code 1 March 2026, 10:00:05 CET}
     * @param ago such as {@code 3 minutes ago}, or the date when it is longer than a day ago
     */
    public record When(String iso, String day, String date, String clock, String time, String full, String ago) {}

    /** Writes an instant; null stays null. */
    public When when(Instant instant) {
        if (instant == null) {
            return null;
        }
        var time = instant.atZone(zone);
        var clockTime = format("HH:mm:ss", time) + " " + abbreviation(time);
        return new When(
                instant.toString(),
                day(time.toLocalDate()),
                time.toLocalDate().toString(),
                clockTime,
                day(time.toLocalDate()) + ", " + format("HH:mm", time) + " " + abbreviation(time),
                format("d MMMM yyyy", time) + ", " + clockTime,
                ago(instant, time));
    }

    /** The instant at which a day begins for the reader. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The instant at which clocks of the reader show a time. */
    public Instant instantOf(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    /** What clocks of the reader show at an instant, to the minute. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Writes a date without a time. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    private String day(LocalDate day) {
        var today = LocalDate.now(clock.withZone(zone));
        if (day.equals(today)) {
            return texts.today();
        }
        if (day.equals(today.minusDays(1))) {
            return texts.yesterday();
        }
        if (day.equals(today.plusDays(1))) {
            return texts.tomorrow();
        }
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    private String ago(Instant instant, ZonedDateTime time) {
        var passed = Duration.between(instant, clock.instant());
        if (passed.isNegative() || passed.toHours() >= 24) {
            return format("d MMM yyyy, HH:mm", time) + " " + abbreviation(time);
        }
        if (passed.toMinutes() < 1) {
            return texts.justNow();
        }
        return passed.toHours() < 1 ? texts.minutesAgo(passed.toMinutes()) : texts.hoursAgo(passed.toHours());
    }

    private String abbreviation(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("zzz", locale).format(time);
    }

    private String format(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }

    /** Writes how long something took. */
    public String length(Duration length) {
        if (length.toMinutes() < 1) {
            return texts.seconds(length.toSeconds());
        }
        if (length.toHours() < 1) {
            return texts.minutes(length.toMinutes());
        }
        boolean whole = length.toDays() > 1 && length.equals(Duration.ofDays(length.toDays()));
        return whole ? texts.days(length.toDays()) : texts.hours(length.toHours());
    }
}
