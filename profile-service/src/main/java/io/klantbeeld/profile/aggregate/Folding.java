package io.klantbeeld.profile.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Reads slices of persons from what is kept: one statement, however many persons and slices there are. Another one reads
 * the moments of days of which a part counts, where there are any, and a further one those of what is not kept, or not
 * wholly yet.
 */
@ApplicationScoped
class Folding {
    private final KeptDays kept;
    private final PlainMoments moments;

    Folding(KeptDays kept, PlainMoments moments) {
        this.kept = kept;
        this.moments = moments;
    }

    /** Where what is read of a slice of a profile on a day (UTC) is added up. */
    @FunctionalInterface
    interface Place {
        Folded of(UUID profile, Slice slice, LocalDate day);
    }

    /** What slices hold of profiles; a profile without a moment of theirs is left out. */
    Map<UUID, Map<Slice, FoldedDays>> fold(Collection<Cohort> cohorts) {
        var folded = new HashMap<UUID, Map<Slice, FoldedDays>>();
        read(cohorts, (profile, slice, day) -> folded.computeIfAbsent(profile, id -> new HashMap<>())
                .computeIfAbsent(slice, empty -> new FoldedDays())
                .of(slice.byDay() ? day : null));
        return folded;
    }

    private void read(Collection<Cohort> cohorts, Place place) {
        var whole = Cohort.with(cohorts, slice -> slice.series().complete());
        if (!whole.isEmpty()) {
            var cuts = kept.read(whole, place);
            if (!cuts.isEmpty()) {
                moments.readCuts(cuts, place);
            }
        }
        var others = Cohort.with(cohorts, slice -> !slice.series().complete());
        if (!others.isEmpty()) {
            moments.readAll(others, place);
        }
    }
}
