package io.klantbeeld.profile.traits.fold;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One way to fold claims; each method answers the same in whatever order its arguments come. */
sealed interface Merging permits MostRecent, Selecting, SourcePrecedence, Uniting, MostFrequent {
    /** Folds claims that stand, at least one. */
    Folded fold(List<Fragment> standing);

    /**
     * Folds one further claim into what all claims before folded to.
     *
     * @param news takes nothing back
     * @return empty where it takes the claims themselves to tell
     */
    Optional<Folded> absorb(Folded stored, Fragment news);

    /** Folds the folds of several brands, of which each has a value, at least one. */
    Folded across(Collection<Folded> brands);
}
