package io.klantbeeld.profile.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.computed.ComputedValue;
import io.klantbeeld.profile.traits.Provenance;
import io.klantbeeld.profile.traits.fold.Fate;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import java.time.Instant;
import java.util.List;

/**
 * Where the value of a trait comes from.
 *
 * @param source of the claim that won, or of the strongest one that the value was put together from; null for what was
 *     computed, as is what else is told of a claim
 * @param rule the merge policy by which it won; null for what was computed
 * @param category the data category of the trait
 * @param candidates the other claims, the strongest first, each with what became of it
 * @param further how many more claims there are beside the candidates
 * @param computed how it was computed; null for what was claimed
 */
record Explanation(
        JsonNode value,
        String source,
        Instant observedAt,
        String messageId,
        boolean verified,
        MergePolicy rule,
        DataCategory category,
        List<Candidate> candidates,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int further,
        @JsonInclude(JsonInclude.Include.NON_NULL) Computed computed) {
    /** By which definition a trait was computed. */
    record Computed(String kind, long version) {}

    /** Another claim. */
    record Candidate(JsonNode value, String source, Instant observedAt, String messageId, boolean verified, Fate fate) {
        private static Candidate of(Provenance.Other other, boolean masked) {
            var claim = other.claim();
            return new Candidate(
                    shown(claim, masked),
                    claim.source(),
                    claim.observedAt(),
                    claim.messageId(),
                    claim.verified(),
                    other.fate());
        }
    }

    static Explanation of(Provenance provenance, boolean masked) {
        var trait = provenance.trait();
        var winner = trait.folded().claim();
        return new Explanation(
                shown(winner, masked),
                winner.source(),
                winner.observedAt(),
                winner.messageId(),
                winner.verified(),
                trait.rule(),
                trait.category(),
                provenance.others().stream()
                        .map(other -> Candidate.of(other, masked))
                        .toList(),
                provenance.further(),
                null);
    }

    /** Explains a trait that was computed: no claim of it counts. */
    static Explanation of(ComputedValue value, JsonNode shown) {
        var definition = new Computed(value.kind(), value.version());
        return new Explanation(shown, null, null, null, false, null, value.category(), List.of(), 0, definition);
    }

    private static JsonNode shown(Fragment claim, boolean masked) {
        return masked && !claim.value().isNull() ? Masking.masked() : claim.value();
    }
}
