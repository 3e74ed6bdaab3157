package io.klantbeeld.profile.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Profiles of which the same slices are read; no profile is of two cohorts that are read at once. */
record Cohort(Set<UUID> profiles, Set<Slice> slices) {
    boolean isEmpty() {
        return profiles.isEmpty() || slices.isEmpty();
    }

    /** The same profiles with some of the slices; cohorts that have none of those are left out. */
    static List<Cohort> with(Collection<Cohort> cohorts, Predicate<Slice> some) {
        return cohorts.stream()
                .map(cohort -> new Cohort(
                        cohort.profiles, cohort.slices.stream().filter(some).collect(Collectors.toSet())))
                .filter(cohort -> !cohort.isEmpty())
                .toList();
    }
}
