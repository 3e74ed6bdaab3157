package io.klantbeeld.profile.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a slice holds of a profile, folded: all of it, or day by day (UTC). */
final class FoldedDays {
    private final Folded whole = new Folded();
    private final SortedMap<LocalDate, Folded> days = new TreeMap<>();

    /** Where something of a day is added; of no day where they are not told apart. */
    Folded of(LocalDate day) {
        return day == null ? whole : days.computeIfAbsent(day, empty -> new Folded());
    }

    /** All of it, where its days are not told apart. */
    Folded whole() {
        return whole;
    }

    /** Its days, the first one first, where they are told apart. */
    List<Aggregates.Day> days() {
        return days.entrySet().stream()
                .map(day -> day.getValue().on(day.getKey()))
                .toList();
    }
}
