package io.klantbeeld.profile.traits.fold;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the claims of a trait in a brand fold to.
 *
 * @param claim the winner, or the strongest of those that the value was put together from; with the folded value, which
 *     is JSON null where everything was taken back
 * @param support claims that say so, where the policy counts them; else 1
 * @param retracted whether a source took a claim back, so that a further claim of it may not count
 * @param folding which definition it was folded by; 0 for none
 */
public record Folded(Fragment claim, int support, boolean retracted, long folding) {
    /** The folded value; JSON null where there is none. */
    public JsonNode value() {
        return claim.value();
    }

    /** Whether two folds say the same; numbers are compared by what they are worth, however they are written. */
    public boolean saysWhat(Folded other) {
        return Values.same(value(), other.value());
    }

    Folded with(Fragment winner) {
        return new Folded(winner, 1, retracted, folding);
    }
}
