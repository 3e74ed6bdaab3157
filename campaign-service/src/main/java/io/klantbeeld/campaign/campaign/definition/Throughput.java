package io.klantbeeld.campaign.campaign.definition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * How many contacts people can handle, such as the calls of a call centre, in each period of the calendar.
 *
 * @param per a part of a day, a day (P1D), or a week from Monday (P7D)
 * @param timeZone in which the day begins; UTC where it says nothing
 */
public record Throughput(
        @Min(1) @Max(100_000_000) int max, @NotNull Duration per, ZoneId timeZone) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Throughput {
        timeZone = timeZone == null ? ZoneId.of("UTC") : timeZone;
    }

    /** Tells whether the calendar has such periods: equal parts of a day, whole minutes each, a day, or a week. */
    public boolean isOfTheCalendar() {
        return per != null
                && (per.equals(WEEK)
                        || per.compareTo(MINUTE) >= 0
                                && per.toSeconds() % 60 == 0
                                && per.getNano() == 0
                                && DAY.toSeconds() % per.toSeconds() == 0);
    }

    /** The period that a moment lies in. Where the clock changes, the last part of the day is as long as is left. */
    public Period at(Instant moment) {
        var day = LocalDate.ofInstant(moment, timeZone);
        if (per.equals(WEEK)) {
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(begin(monday), begin(monday.plusWeeks(1)));
        }
        var midnight = begin(day);
        var next = begin(day.plusDays(1));
        if (per.equals(DAY)) {
            return new Period(midnight, next);
        }
        var from = midnight.plus(
                per.multipliedBy(Duration.between(midnight, moment).dividedBy(per)));
        var until = from.plus(per);
        return new Period(from, until.isBefore(next) ? until : next);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(timeZone).toInstant();
    }

    /** From a moment, inclusive, until another, exclusive. */
    public record Period(Instant from, Instant until) {}
}
