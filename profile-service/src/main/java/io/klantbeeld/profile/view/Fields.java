package io.klantbeeld.profile.view;

import io.klantbeeld.rest.Problems;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parts of a profile are asked for; its id, state and version are always told.
 *
 * @param names of single traits, where not all are asked for
 */
record Fields(boolean identifiers, boolean allTraits, Set<String> names) {
    static final Fields ALL = new Fields(true, true, Set.of());

    private static final String IDENTIFIERS = "identifiers";
    private static final String TRAITS = "traits";
    private static final String TRAIT = "traits.";

    /** Reads a list such as {@code identifiers,traits.firstName}; everything where there is none. */
    static Fields parse(String text) {
        if (text == null || text.isEmpty()) {
            return ALL;
        }
        var parts = Arrays.stream(text.split(",", -1)).collect(Collectors.toUnmodifiableSet());
        for (var part : parts) {
            boolean known = part.equals(IDENTIFIERS)
                    || part.equals(TRAITS)
                    || part.startsWith(TRAIT) && part.length() > TRAIT.length();
            if (!known) {
                throw Problems.invalid("fields", "must name identifiers, traits, or traits.<name>, between commas");
            }
        }
        return new Fields(
                parts.contains(IDENTIFIERS),
                parts.contains(TRAITS),
                parts.stream()
                        .filter(part -> part.startsWith(TRAIT))
                        .map(part -> part.substring(TRAIT.length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether any trait is asked for. */
    boolean traits() {
        return allTraits || !names.isEmpty();
    }

    /** Whether a trait is asked for. */
    boolean includes(String trait) {
        return allTraits || names.contains(trait);
    }
}
