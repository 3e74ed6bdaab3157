package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds for a trait, as far as somebody who amends it needs it.
 *
 * @param defined whether somebody defined it; else one says what the value is
 * @param computed whether its values are computed, so that nobody can claim them
 * @param rule by which claims become one value, as the end of a sentence
 * @param description what it means, or null
 * @param values the only ones that it may have; none for any
 */
record TraitRule(
        boolean defined, boolean computed, ValueKind kind, String rule, String description, List<String> values) {
    private static final String LATEST = "MOST_RECENT";

    static TraitRule of(Answer definition, ValueKind guess, Vocabulary words) {
        if (!(definition instanceof Answer.Ok(JsonNode found, String revision))) {
            return new TraitRule(false, false, guess, words.rule(LATEST), null, List.of());
        }
        var values = new ArrayList<String>();
        found.path("validation").path("values").forEach(value -> values.add(value.asText()));
        return new TraitRule(
                true,
                found.path("computed").asBoolean(),
                ValueKind.of(Fields.text(found, "type")),
                words.rule(Fields.text(found, "policy")),
                Fields.text(found, "description"),
                List.copyOf(values));
    }
}
