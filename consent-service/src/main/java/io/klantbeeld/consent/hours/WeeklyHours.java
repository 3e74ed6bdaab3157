package io.klantbeeld.consent.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hours that come back every week, judged by the clock on the wall: an hour that a change to summer time skips does not
 * exist, and one that is repeated counts twice.
 */
public record WeeklyHours(List<Span> spans) {
    private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WeeklyHours {
        spans = List.copyOf(spans);
    }

    /** As JSON the hours are the list of their spans. */
    @JsonValue
    @Override
    public List<Span> spans() {
        return spans;
    }

    /** Whether an instant is within the hours in a zone. */
    public boolean contains(Instant at, ZoneId zone) {
        var local = LocalDateTime.ofInstant(at, zone);
        return spans.stream().anyMatch(span -> span.contains(local));
    }

    /** Every instant after {@code from} and not after {@code until} at which an answer of {@link #contains} can change. */
    public Set<Instant> turns(ZoneId zone, Instant from, Instant until) {
        var turns = new HashSet<Instant>();
        var last = LocalDate.ofInstant(until, zone);
        for (var date = LocalDate.ofInstant(from, zone).minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            for (var span : spans) {
                if (span.beginsOn(date)) {
                    addInstants(span.beginning(date), zone, turns);
                    addInstants(span.end(date), zone, turns);
                }
            }
        }
        var rules = zone.getRules();
        for (var turn = rules.nextTransition(from); turn != null; turn = rules.nextTransition(turn.getInstant())) {
            if (turn.getInstant().isAfter(until)) {
                break;
            }
            turns.add(turn.getInstant());
        }
        turns.removeIf(turn -> !turn.isAfter(from) || turn.isAfter(until));
        return turns;
    }

    // A local time that is skipped has no instant: the change itself is the turn. A repeated one has two.
    private static void addInstants(LocalDateTime local, ZoneId zone, Set<Instant> turns) {
        zone.getRules().getValidOffsets(local).forEach(offset -> turns.add(local.toInstant(offset)));
    }

    /** The hours of the week that are not these, to the minute. */
    public WeeklyHours complement() {
        var within = new BitSet(MINUTES_OF_WEEK);
        for (int minute = 0; minute < MINUTES_OF_WEEK; minute++) {
            var local = A_MONDAY.atStartOfDay().plusMinutes(minute);
            within.set(minute, spans.stream().anyMatch(span -> span.contains(local)));
        }
        var others = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            addOthers(day, within, others);
        }
        return new WeeklyHours(others);
    }

    private static void addOthers(DayOfWeek day, BitSet within, List<Span> others) {
        int midnight = day.ordinal() * MINUTES_OF_DAY;
        int end = midnight + MINUTES_OF_DAY;
        for (int from = within.nextClearBit(midnight); from < end; ) {
            int next = within.nextSetBit(from);
            int to = next < 0 ? end : Math.min(next, end);
            others.add(new Span(Set.of(day), time(from - midnight), time(to - midnight)));
            from = within.nextClearBit(to);
        }
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.MIDNIGHT.plus(Duration.ofMinutes(minuteOfDay));
    }
}
