package io.klantbeeld.profile.traits.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The latest claim wins, also one that takes the trait back: as the maximum of a total order it needs no history. */
record MostRecent(long folding) implements Merging {
    static final Comparator<Folded> BY_STRENGTH = Comparator.comparing(Folded::claim, Fragment.BY_STRENGTH);

    @Override
    public Folded fold(List<Fragment> claims) {
        return new Folded(Collections.max(claims, Fragment.BY_STRENGTH), 1, false, folding);
    }

    @Override
    public Optional<Folded> absorb(Folded stored, Fragment news) {
        return Optional.of(Fold.stronger(news, stored.claim()) == news ? stored.with(news) : stored);
    }

    @Override
    public Folded across(Collection<Folded> brands) {
        return Collections.max(brands, BY_STRENGTH);
    }
}
