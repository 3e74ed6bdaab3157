package io.klantbeeld.profile.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Answers questions about the present, and keeps the earliest instant at which an answer changes. */
final class Horizon {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Instant at;
    private Instant changesAt;

    Horizon(Instant at) {
        this.at = at;
    }

    /** Notes that an answer changes then; null for never. */
    void until(Instant change) {
        if (change != null && change.isBefore(END) && (changesAt == null || change.isBefore(changesAt))) {
            changesAt = change;
        }
    }

    Instant changesAt() {
        return changesAt;
    }

    /** Whether an instant lies in the past and less than so long ago. */
    boolean within(Instant instant, Duration length) {
        if (instant.isAfter(at)) {
            until(instant);
            return false;
        }
        var end = instant.plus(length);
        boolean holds = end.isAfter(at);
        if (holds) {
            until(end);
        }
        return holds;
    }

    /** When the present day began (UTC). */
    Instant today() {
        var today = at.truncatedTo(ChronoUnit.DAYS);
        until(today.plus(1, ChronoUnit.DAYS));
        return today;
    }

    /** Whole years; of somebody born on 29 February they are full on the 28th. */
    long age(Instant birth) {
        var born = day(birth);
        var today = day(at);
        long years = Math.max(0, ChronoUnit.YEARS.between(born, today));
        if (!born.plusYears(years + 1).isAfter(today)) {
            years++;
        }
        until(born.plusYears(years + 1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return years;
    }

    /** Whole days that went by. */
    long daysSince(Instant instant) {
        long days = wholeDays(instant);
        until(instant.plus(days + 1, ChronoUnit.DAYS));
        return days;
    }

    /** Days to go, one that has begun counted as a whole. */
    long daysUntil(Instant instant) {
        long days = -wholeDays(instant);
        until(instant.minus(days - 1, ChronoUnit.DAYS));
        return days;
    }

    // The seconds of a duration are rounded down, before and after.
    private long wholeDays(Instant since) {
        return Math.floorDiv(Duration.between(since, at).getSeconds(), DAY);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
