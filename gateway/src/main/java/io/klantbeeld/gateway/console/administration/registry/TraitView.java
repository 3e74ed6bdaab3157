package io.klantbeeld.gateway.console.administration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * A trait as it is defined.
 *
 * @param label its name in words
 * @param brands whose claims it is about; none for every brand
 * @param computed whether its values are computed and not claimed
 * @param refold how far customers are folded by it, or null where nothing had to be
 */
record TraitView(
        String name,
        String label,
        TraitType type,
        String category,
        List<String> brands,
        Policy policy,
        String description,
        boolean computed,
        String version,
        Dates.When changed,
        Refold refold) {
    /** How far customers are folded by a definition. */
    record Refold(boolean running, int percent, String examined, String changed) {
        private static Refold of(JsonNode refold, Figures figures) {
            return refold.isObject()
                    ? new Refold(
                            "RUNNING".equals(Fields.text(refold, "state")),
                            figures.percent(refold, "progress"),
                            figures.count(refold, "examined"),
                            figures.count(refold, "changed"))
                    : null;
        }
    }

    static TraitView of(JsonNode trait, Figures figures) {
        var name = String.valueOf(Fields.text(trait, "name"));
        var brands = new ArrayList<String>();
        trait.path("brands").forEach(brand -> brands.add(Vocabulary.readable(brand.asText())));
        return new TraitView(
                name,
                figures.words().trait(name),
                TraitType.of(Fields.text(trait, "type")),
                figures.words().category(Fields.text(trait, "category")),
                List.copyOf(brands),
                Policy.of(Fields.text(trait, "policy")),
                Fields.text(trait, "description"),
                trait.path("computed").asBoolean(),
                figures.count(trait, "version"),
                figures.when(trait, "changedAt"),
                Refold.of(trait.path("refold"), figures));
    }

    public String address() {
        return address(name);
    }

    /** Where it is told how a computed trait is computed, to those who manage the platform. */
    public String computation() {
        return Area.COMPUTED.path(name);
    }

    static String address(String name) {
        return Area.TRAITS.path("by-name") + "/" + Query.encoded(name);
    }
}
