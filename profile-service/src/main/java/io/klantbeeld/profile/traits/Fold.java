package io.klantbeeld.profile.traits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Folds the claims of one trait: the most recent wins. As the maximum of a total order it depends on the set of claims
 * alone, so claims may be folded in any order, repeatedly, and part by part.
 */
public final class Fold {
    /** The name of the rule, as provenance shows it. */
    public static final String RULE = "MOST_RECENT";

    private Fold() {}

    /** The winning claim of a trait; there must be one. */
    public static Fragment winner(Collection<Fragment> claims) {
        return Collections.max(claims, Fragment.BY_STRENGTH);
    }

    /** The claims of a trait, the strongest first. */
    public static List<Fragment> ranked(Collection<Fragment> claims) {
        return claims.stream()
                .sorted(Comparator.comparing((Fragment claim) -> claim, Fragment.BY_STRENGTH)
                        .reversed())
                .toList();
    }

    /** Whether two claims say the same; numbers are compared by what they are worth, however they are written. */
    static boolean sameValue(Fragment a, Fragment b) {
        return a.value().equals(Fold::compare, b.value());
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    static Fragment stronger(Fragment a, Fragment b) {
        return Fragment.BY_STRENGTH.compare(a, b) >= 0 ? a : b;
    }
}
