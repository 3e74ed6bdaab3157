package io.klantbeeld.profile.traits.registry;

/** Which value a trait has when its claims differ. Each depends on the set of claims alone, in whatever order they came. */
public enum MergePolicy {
    /** The latest claim of the source with the highest precedence. */
    SOURCE_PRECEDENCE,
    /** The latest claim. */
    MOST_RECENT,
    /** The earliest claim. */
    FIRST,
    /** The greatest value. */
    MAX,
    /** The smallest value. */
    MIN,
    /** Everything that was claimed: the elements of lists, the members of maps. */
    UNION,
    /** The value that most claims say. */
    MOST_FREQUENT,
    /** The latest claim that was verified; without one, the latest. */
    VERIFIED_FIRST;

    /** Whether it makes sense for a type. */
    boolean suits(TraitType type) {
        return switch (this) {
            case MAX, MIN -> type.isOrdered();
            case UNION -> type == TraitType.LIST || type == TraitType.MAP;
            case SOURCE_PRECEDENCE, MOST_RECENT, FIRST, MOST_FREQUENT, VERIFIED_FIRST -> true;
        };
    }
}
