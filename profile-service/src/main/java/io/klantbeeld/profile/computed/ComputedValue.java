package io.klantbeeld.profile.computed;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.registry.DataCategory;

/**
 * What was computed of a person.
 *
 * @param kind how, as the definition has it
 * @param version of the definition
 */
public record ComputedValue(
        String brand, String name, DataCategory category, String kind, long version, JsonNode value) {}
