package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.customer.Part;
import java.util.List;

/** What is known of a person, and of each value where it comes from. */
public record TraitsView(State state, List<Trait> traits) {
    /**
     * A trait.
     *
     * @param key its name as sources write it
     * @param masked whether the user sees that there is a value, and not which
     * @param origin where the value comes from, or null when nothing told
     */
    public record Trait(String key, String name, String value, boolean masked, Origin origin) {
        /** How it is named in the query of an address. */
        public String query() {
            return Query.of("").with("trait", key).toString();
        }
    }

    /**
     * Where a value comes from, by which rule it was chosen, and what it was chosen from.
     *
     * @param computed how it was computed, or null for one that was claimed
     * @param verified whether the claim was checked
     * @param category what kind of data it is, or null
     * @param further how many more claims there are, or null for none
     */
    public record Origin(
            String source,
            Dates.When observed,
            String rule,
            Computed computed,
            boolean verified,
            String category,
            List<Claim> others,
            String further) {}

    /**
     * How a value was computed.
     *
     * @param text as the beginning of a sentence
     * @param version of its definition
     */
    public record Computed(String text, String version) {}

    /**
     * A claim beside the one that was chosen.
     *
     * @param value null where it takes one back
     */
    public record Claim(String value, String source, Dates.When observed, boolean verified, Fate fate) {}

    /** What became of a claim that was not chosen. */
    public enum Fate {
        COUNTED,
        OUTRANKED,
        TAKES_BACK,
        TAKEN_BACK,
        NOT_ADMITTED;

        /** Tells whether the value rests on it too. */
        public boolean counts() {
            return this == COUNTED;
        }

        static Fate of(String name) {
            for (var fate : values()) {
                if (fate.name().equals(name)) {
                    return fate;
                }
            }
            return OUTRANKED;
        }
    }

    /** Nothing. */
    public static TraitsView none() {
        return new TraitsView(State.EMPTY, List.of());
    }

    /** What a profile tells. */
    public static TraitsView of(JsonNode profile, Vocabulary words, Dates dates) {
        var traits = new TraitReading(profile, words, dates).traits();
        return new TraitsView(traits.isEmpty() ? State.EMPTY : State.READY, traits);
    }

    static TraitsView of(Part part, Vocabulary words, Dates dates) {
        return switch (part) {
            case Part.Ok(JsonNode profile) -> of(profile, words, dates);
            case Part.Forbidden forbidden -> new TraitsView(State.FORBIDDEN, List.of());
            case Part.Unavailable unavailable -> new TraitsView(State.UNAVAILABLE, List.of());
            case Part.Refused refused -> none();
        };
    }
}
