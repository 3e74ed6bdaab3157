package io.klantbeeld.profile.traits.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The greatest claim of a total order wins: the earliest, the greatest or smallest value, the latest verified one.
 *
 * @param order the weakest first
 */
record Selecting(Comparator<Fragment> order, long folding) implements Merging {
    @Override
    public Folded fold(List<Fragment> standing) {
        return new Folded(Collections.max(standing, order), 1, false, folding);
    }

    /** What loses changes nothing; what would win may have been taken back before it came. */
    @Override
    public Optional<Folded> absorb(Folded stored, Fragment news) {
        if (order.compare(news, stored.claim()) <= 0) {
            return Optional.of(stored);
        }
        return stored.retracted() ? Optional.empty() : Optional.of(stored.with(news));
    }

    @Override
    public Folded across(Collection<Folded> brands) {
        return Collections.max(brands, Comparator.comparing(Folded::claim, order));
    }
}
