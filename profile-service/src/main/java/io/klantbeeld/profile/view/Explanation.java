package io.klantbeeld.profile.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.Fold;
import io.klantbeeld.profile.traits.Fragment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Where the value of a trait comes from.
 *
 * @param rule by which the claim won
 * @param candidates the claims that lost, the strongest first
 */
record Explanation(
        JsonNode value, String source, Instant observedAt, String messageId, String rule, List<Candidate> candidates) {
    /** A claim that lost. */
    record Candidate(JsonNode value, String source, Instant observedAt, String messageId) {}

    /** Explains a trait from its claims. */
    static Explanation of(Collection<Fragment> claims, boolean masked) {
        var ranked = Fold.ranked(claims);
        var winner = ranked.getFirst();
        return new Explanation(
                shown(winner, masked),
                winner.source(),
                winner.observedAt(),
                winner.messageId(),
                Fold.RULE,
                ranked.stream()
                        .skip(1)
                        .map(claim -> new Candidate(
                                shown(claim, masked), claim.source(), claim.observedAt(), claim.messageId()))
                        .toList());
    }

    private static JsonNode shown(Fragment claim, boolean masked) {
        return masked && !claim.value().isNull() ? Masking.masked() : claim.value();
    }
}
