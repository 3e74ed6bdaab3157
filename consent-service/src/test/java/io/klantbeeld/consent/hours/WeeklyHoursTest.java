package io.klantbeeld.consent.hours;

import io.klantbeeld.test.Proof;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Judges hours in every time zone, minute by minute, where its clocks are changed and over midnight. */
class WeeklyHoursTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final long MINUTE = 60;
    private static final long DAY = 24 * 60 * MINUTE;

    /** A while in a zone, in seconds of the epoch. */
    private record Period(ZoneId zone, long from, long until) {
        boolean contains(WeeklyHours hours, long second) {
            return hours.contains(Instant.ofEpochSecond(second), zone);
        }
    }

    static Stream<String> zones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds()).stream();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void hoursAreThoseOfTheClockOnTheWall(String zone) {
        var random = new Random(zone.hashCode());
        for (var period : periods(ZoneId.of(zone))) {
            // given
            var hours = hours(random);
            var complement = hours.complement();
            var wrong = new ArrayList<Instant>();
            // when
            for (long second = period.from(); second < period.until(); second += MINUTE) {
                boolean shown = isShown(hours, second, period.zone());
                if (period.contains(hours, second) != shown || period.contains(complement, second) == shown) {
                    wrong.add(Instant.ofEpochSecond(second));
                }
            }
            // then
            assertThat(wrong).as("%s and its complement in %s", hours, period).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyChangeOfTheAnswerIsATurn(String zone) {
        var random = new Random(zone.hashCode());
        for (var period : periods(ZoneId.of(zone))) {
            // given
            var hours = hours(random);
            var changes = changes(hours, period);
            // when
            var turns = hours.turns(
                    period.zone(), Instant.ofEpochSecond(period.from()), Instant.ofEpochSecond(period.until()));
            // then
            assertThat(turns).as("%s in %s", hours, period).containsAll(changes);
            assertThat(turns)
                    .allMatch(turn -> turn.getEpochSecond() > period.from() && turn.getEpochSecond() <= period.until());
        }
    }

    private static List<Instant> changes(WeeklyHours hours, Period period) {
        var changes = new ArrayList<Instant>();
        boolean before = isShown(hours, period.from(), period.zone());
        for (long second = period.from() + MINUTE; second <= period.until(); second += MINUTE) {
            boolean now = isShown(hours, second, period.zone());
            if (now != before) {
                changes.add(Instant.ofEpochSecond(second));
            }
            before = now;
        }
        return changes;
    }

    /** The day around each change of the clocks; days of an ordinary week where they are never changed. */
    private static List<Period> periods(ZoneId zone) {
        var periods = new ArrayList<Period>();
        var rules = zone.getRules();
        for (var turn = rules.nextTransition(START); turn != null; turn = rules.nextTransition(turn.getInstant())) {
            if (!turn.getInstant().isBefore(END)) {
                break;
            }
            long second = turn.getInstant().getEpochSecond();
            periods.add(new Period(zone, second - 14 * 60 * MINUTE, second + 14 * 60 * MINUTE));
        }
        long monday = MONDAY.getEpochSecond();
        long days = Proof.tries(1, 7);
        return periods.isEmpty() ? List.of(new Period(zone, monday, monday + days * DAY)) : periods;
    }

    // What the clock shows, counted in minutes since a Monday.
    private static boolean isShown(WeeklyHours hours, long second, ZoneId zone) {
        long shown = second
                + zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        int minute = (int) Math.floorMod(shown, DAY) / 60;
        // The epoch began on a Thursday.
        int day = Math.floorMod(Math.floorDiv(shown, DAY) + 3, 7);
        boolean within = false;
        for (var span : hours.spans()) {
            int from = span.from().getHour() * 60 + span.from().getMinute();
            int to = span.to().getHour() * 60 + span.to().getMinute();
            boolean begun = begins(span, day) && minute >= from && (minute < to || to <= from);
            boolean sinceYesterday = begins(span, (day + 6) % 7) && to <= from && minute < to;
            within |= begun || sinceYesterday;
        }
        return within;
    }

    private static boolean begins(Span span, int day) {
        return span.days().contains(DayOfWeek.values()[day]);
    }

    private static WeeklyHours hours(Random random) {
        var spans = new ArrayList<Span>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
            if (random.nextBoolean()) {
                days = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.values()[random.nextInt(7)]);
            }
            var from = time(random);
            spans.add(new Span(days, from, random.nextInt(8) == 0 ? from : time(random)));
        }
        return new WeeklyHours(spans);
    }

    // Clocks are changed at night.
    private static LocalTime time(Random random) {
        int hour = random.nextBoolean() ? random.nextInt(4) : random.nextInt(24);
        return LocalTime.of(hour, random.nextInt(4) * 15 + random.nextInt(2) * random.nextInt(15));
    }
}
