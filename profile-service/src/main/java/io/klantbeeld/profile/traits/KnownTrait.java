package io.klantbeeld.profile.traits;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.fold.Folded;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.MergePolicy;

/**
 * A trait that a person has, in the view of some brands.
 *
 * @param folded what it folds to; never JSON null
 * @param category the data category of the value
 * @param rule by which it folds
 */
public record KnownTrait(Folded folded, DataCategory category, MergePolicy rule) {
    /** The value. */
    public JsonNode value() {
        return folded.value();
    }
}
