package io.klantbeeld.consent.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Gives sets one order, so that the same definition is always told in the same words. */
final class InOrder {
    private InOrder() {}

    /** The set in its natural order; empty for null. What must not be null is left to be refused by name. */
    static <T extends Comparable<T>> Set<T> of(Set<T> set) {
        if (set == null) {
            return Set.of();
        }
        return set.stream().anyMatch(element -> element == null)
                ? set
                : Collections.unmodifiableSet(new TreeSet<>(set));
    }
}
