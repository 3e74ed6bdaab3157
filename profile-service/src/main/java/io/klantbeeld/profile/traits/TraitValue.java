package io.klantbeeld.profile.traits;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a trait folds to in a brand.
 *
 * @param value JSON null where every claim was taken back
 */
record TraitValue(String brand, String name, JsonNode value) {
    boolean isSeenBy(String other) {
        return brand.equals(other) && !value.isNull();
    }
}
