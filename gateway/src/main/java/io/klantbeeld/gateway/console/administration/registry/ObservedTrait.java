package io.klantbeeld.gateway.console.administration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * A trait that comes from a source.
 *
 * @param claims how often it was claimed
 * @param mismatches claims that its definition did not admit
 * @param faulty whether there are any
 * @param address of its definition, or where it can be defined
 */
record ObservedTrait(
        String name,
        String source,
        String brand,
        boolean defined,
        String claims,
        String mismatches,
        boolean faulty,
        Dates.When last,
        String address) {
    static ObservedTrait of(JsonNode observed, Figures figures) {
        var name = String.valueOf(Fields.text(observed, "name"));
        var brand = Fields.text(observed, "brand");
        var defined = "DEFINED".equals(Fields.text(observed, "mode"));
        var define = Query.of(NewTraitPage.ADDRESS).with("name", name).with("brand", brand);
        return new ObservedTrait(
                name,
                Vocabulary.readable(Fields.text(observed, "source")),
                Vocabulary.readable(brand),
                defined,
                figures.count(observed, "claims"),
                figures.count(observed, "mismatches"),
                observed.path("mismatches").asLong() > 0,
                figures.when(observed, "lastSeenAt"),
                defined ? TraitView.address(name) : define.toString());
    }
}
