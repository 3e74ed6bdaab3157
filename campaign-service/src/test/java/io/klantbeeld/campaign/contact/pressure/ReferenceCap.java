package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Window.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

/** A cap as its author would check it by hand: lay a window on every contact and count. It is slow, and says no more. */
final class ReferenceCap {
    private ReferenceCap() {}

    /** Tells whether all of these moments together keep to at most {@code max} within any window. */
    static boolean isKept(List<Instant> moments, int max, Duration window) {
        return moments.stream()
                .allMatch(first -> moments.stream()
                                .filter(moment -> !moment.isBefore(first))
                                .filter(moment ->
                                        Duration.between(first, moment).compareTo(window) < 0)
                                .count()
                        <= max);
    }

    /** How many of these moments lie in the same day, week or month of a calendar as one more. */
    static long inPeriodOf(Instant one, List<Instant> moments, Unit unit, ZoneId zone) {
        return moments.stream()
                .filter(moment -> period(moment, unit, zone).equals(period(one, unit, zone)))
                .count();
    }

    // By the names that people have for them, and not by where they begin.
    private static String period(Instant moment, Unit unit, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return switch (unit) {
            case DAY -> day.toString();
            case WEEK -> day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> YearMonth.from(day).toString();
        };
    }

    /** Tells whether one more contact keeps to it. */
    static boolean hasRoom(List<Instant> moments, Instant one, int max, Duration window) {
        return isKept(Stream.concat(moments.stream(), Stream.of(one)).sorted().toList(), max, window);
    }
}
