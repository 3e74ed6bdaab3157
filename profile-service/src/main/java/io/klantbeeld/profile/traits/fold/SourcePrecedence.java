package io.klantbeeld.profile.traits.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Of the latest claims of every source, that of the source with the highest precedence wins. */
record SourcePrecedence(long folding) implements Merging {
    private static final Comparator<Fragment> ORDER =
            Comparator.comparingInt(Fragment::precedence).thenComparing(Fragment.BY_STRENGTH);

    @Override
    public Folded fold(List<Fragment> standing) {
        var latest = new HashMap<String, Fragment>();
        standing.forEach(claim -> latest.merge(claim.source(), claim, Fold::stronger));
        return new Folded(Collections.max(latest.values(), ORDER), 1, false, folding);
    }

    /**
     * The stored claim is the latest of its source. An older one of that source is superseded, and a newer one takes its
     * place, which is first still unless the source has fallen. One of another source has to be greater to change
     * anything, and is then first only if that source has said nothing later.
     */
    @Override
    public Optional<Folded> absorb(Folded stored, Fragment news) {
        var first = stored.claim();
        if (!news.source().equals(first.source())) {
            return ORDER.compare(news, first) < 0 ? Optional.of(stored) : Optional.empty();
        }
        if (Fold.stronger(news, first) == first) {
            return Optional.of(stored);
        }
        return news.precedence() >= first.precedence() ? Optional.of(stored.with(news)) : Optional.empty();
    }

    @Override
    public Folded across(Collection<Folded> brands) {
        return Collections.max(brands, Comparator.comparing(Folded::claim, ORDER));
    }
}
