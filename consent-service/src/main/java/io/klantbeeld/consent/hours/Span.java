package io.klantbeeld.consent.hours;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hours on some days of the week.
 *
 * @param days the days on which they begin
 * @param to when they end, exclusive; on the next day unless later than {@code from}
 */
public record Span(
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {
    public Span {
        // In the order of the week, which is how people read them.
        days = days == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /** Whether both ends are on a minute. */
    public boolean isWholeMinutes() {
        return from.getSecond() == 0 && from.getNano() == 0 && to.getSecond() == 0 && to.getNano() == 0;
    }

    boolean contains(LocalDateTime local) {
        var time = local.toLocalTime();
        if (!isOvernight()) {
            return beginsOn(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
        }
        return beginsOn(local.toLocalDate()) && !time.isBefore(from)
                || beginsOn(local.toLocalDate().minusDays(1)) && time.isBefore(to);
    }

    boolean beginsOn(LocalDate date) {
        return days.contains(date.getDayOfWeek());
    }

    LocalDateTime beginning(LocalDate date) {
        return date.atTime(from);
    }

    LocalDateTime end(LocalDate date) {
        return (isOvernight() ? date.plusDays(1) : date).atTime(to);
    }

    private boolean isOvernight() {
        return !to.isAfter(from);
    }
}
