package io.klantbeeld.profile.traits.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The value that most claims say wins; of values that are claimed equally often, the one that was claimed last. Over
 * several brands the most frequent values of each are counted.
 */
record MostFrequent(long folding) implements Merging {
    private static final Comparator<Folded> ORDER =
            Comparator.comparingInt(Folded::support).thenComparing(MostRecent.BY_STRENGTH);

    @Override
    public Folded fold(List<Fragment> standing) {
        return across(standing.stream()
                .map(claim -> new Folded(claim, 1, false, folding))
                .toList());
    }

    /** A claim that is told again must not count twice, so the claims themselves are counted. */
    @Override
    public Optional<Folded> absorb(Folded stored, Fragment news) {
        return Optional.empty();
    }

    @Override
    public Folded across(Collection<Folded> counted) {
        var byValue = new HashMap<String, Folded>();
        counted.forEach(one -> byValue.merge(Values.canonical(one.value()), one, MostFrequent::sum));
        return Collections.max(byValue.values(), ORDER);
    }

    private static Folded sum(Folded a, Folded b) {
        var claim = Fold.stronger(a.claim(), b.claim());
        return new Folded(claim, a.support() + b.support(), a.retracted() || b.retracted(), a.folding());
    }
}
