package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.person.TraitsView.Claim;
import io.klantbeeld.gateway.console.person.TraitsView.Computed;
import io.klantbeeld.gateway.console.person.TraitsView.Fate;
import io.klantbeeld.gateway.console.person.TraitsView.Origin;
import io.klantbeeld.gateway.console.person.TraitsView.Trait;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the traits of a profile and where they come from. */
record TraitReading(JsonNode profile, Vocabulary words, Dates dates) {
    List<Trait> traits() {
        var masked = new HashSet<String>();
        profile.path("masked").forEach(name -> masked.add(name.asText()));
        masked.removeIf(name -> name.startsWith("identifiers."));
        var traits = new ArrayList<Trait>();
        profile.path("traits").properties().forEach(trait -> {
            var hidden = masked.remove(trait.getKey());
            traits.add(trait(trait.getKey(), hidden, shown(trait.getKey(), trait.getValue())));
        });
        masked.stream().sorted().forEach(name -> traits.add(trait(name, true, "")));
        return List.copyOf(traits);
    }

    private String shown(String key, JsonNode value) {
        var computed = profile.path("explain").path(key).path("computed");
        return computed.isObject()
                ? new Values(words, dates).computed(Fields.text(computed, "kind"), value)
                : text(key, value);
    }

    private Trait trait(String key, boolean masked, String value) {
        return new Trait(
                key,
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
        explained.path("candidates").forEach(claim -> others.add(claim(key, claim)));
        var category = Fields.text(explained, "category");
        var computed = computed(explained);
        return new Origin(
                computed == null ? source(explained) : null,
                dates.when(Fields.instant(explained, "observedAt")),
                words.rule(Fields.text(explained, "rule")),
                computed,
                explained.path("verified").asBoolean(),
                category == null ? null : words.category(category),
                List.copyOf(others),
                explained.path("further").asLong() == 0 ? null : text(key, explained.path("further")));
    }

    private Computed computed(JsonNode explained) {
        var computed = explained.path("computed");
        return computed.isObject()
                ? new Computed(words.computation(Fields.text(computed, "kind")), Fields.text(computed, "version"))
                : null;
    }

    private Claim claim(String key, JsonNode claim) {
        var value = claim.path("value");
        return new Claim(
                value.isNull() ? null : text(key, value),
                source(claim),
                dates.when(Fields.instant(claim, "observedAt")),
                claim.path("verified").asBoolean(),
                Fate.of(Fields.text(claim, "fate")));
    }

    private static String source(JsonNode claim) {
        return Vocabulary.readable(Fields.text(claim, "source"));
    }

    private String text(String key, JsonNode value) {
        return new Values(words, dates).text(key, value);
    }
}
