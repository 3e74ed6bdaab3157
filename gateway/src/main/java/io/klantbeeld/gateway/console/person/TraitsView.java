package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.customer.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is known of a person, and of each value where it comes from. */
record TraitsView(State state, List<Trait> traits) {
    /**
     * A trait.
     *
     * @param masked whether the user sees that there is a value, and not which
     * @param origin where the value comes from, or null when nothing told
     */
    record Trait(String name, String value, boolean masked, Origin origin) {}

    /** Where a value comes from, by which rule it was chosen, and what it was chosen from. */
    record Origin(String source, Dates.When observed, String rule, List<Claim> others) {}

    /** A claim that was not chosen. */
    record Claim(String value, String source, Dates.When observed) {}

    static TraitsView of(Part part, Vocabulary words, Dates dates) {
        return switch (part) {
            case Part.Ok(JsonNode profile) -> ready(new Reading(profile, words, dates).traits());
            case Part.Forbidden forbidden -> new TraitsView(State.FORBIDDEN, List.of());
            case Part.Unavailable unavailable -> new TraitsView(State.UNAVAILABLE, List.of());
            case Part.Refused refused -> new TraitsView(State.EMPTY, List.of());
        };
    }

    private static TraitsView ready(List<Trait> traits) {
        return new TraitsView(traits.isEmpty() ? State.EMPTY : State.READY, traits);
    }

    private record Reading(JsonNode profile, Vocabulary words, Dates dates) {
        List<Trait> traits() {
            var masked = new HashSet<String>();
            profile.path("masked").forEach(name -> masked.add(name.asText()));
            masked.removeIf(name -> name.startsWith("identifiers."));
            var traits = new ArrayList<Trait>();
            profile.path("traits").properties().forEach(trait -> {
                var hidden = masked.remove(trait.getKey());
                traits.add(trait(trait.getKey(), hidden, text(trait.getKey(), trait.getValue())));
            });
            masked.stream().sorted().forEach(name -> traits.add(trait(name, true, "")));
            return List.copyOf(traits);
        }

        private Trait trait(String key, boolean masked, String value) {
            return new Trait(
                    words.trait(key),
                    value,
                    masked,
                    origin(key, profile.path("explain").path(key)));
        }

        private Origin origin(String key, JsonNode explained) {
            if (!explained.isObject()) {
                return null;
            }
            var others = new ArrayList<Claim>();
            explained
                    .path("candidates")
                    .forEach(claim -> others.add(new Claim(
                            text(key, claim.path("value")),
                            source(claim),
                            dates.when(Fields.instant(claim, "observedAt")))));
            return new Origin(
                    source(explained),
                    dates.when(Fields.instant(explained, "observedAt")),
                    words.rule(Fields.text(explained, "rule")),
                    List.copyOf(others));
        }

        private static String source(JsonNode claim) {
            return Vocabulary.readable(Fields.text(claim, "source"));
        }

        private String text(String key, JsonNode value) {
            return new Values(words, dates).text(key, value);
        }
    }
}
