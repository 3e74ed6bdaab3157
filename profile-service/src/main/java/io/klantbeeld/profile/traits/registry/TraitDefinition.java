package io.klantbeeld.profile.traits.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a trait holds and how its claims fold.
 *
 * @param type null for a trait that nobody defined, which may hold anything
 * @param brands whose claims it is about; none for those of every brand
 * @param verifiedBy keys of the sources whose claims count as verified
 * @param computed whether its values are computed and not claimed
 * @param folding the last change after which claims fold to something else; 0 for a trait that nobody defined
 * @param values tells which values it admits
 */
public record TraitDefinition(
        String name,
        TraitType type,
        DataCategory category,
        Set<String> brands,
        MergePolicy policy,
        Set<String> verifiedBy,
        boolean computed,
        long folding,
        Predicate<JsonNode> values) {
    /** A claimed trait that may have any value of its type. */
    public TraitDefinition(String name, TraitType type, DataCategory category, Set<String> brands, MergePolicy policy) {
        this(name, type, category, brands, policy, Set.of(), false, 1, new ValueCheck(type, TraitValidation.ANY));
    }

    public TraitDefinition {
        brands = Set.copyOf(brands);
        verifiedBy = Set.copyOf(verifiedBy);
    }

    /** What holds for a trait that nobody defined: the latest claim, of any type. */
    static TraitDefinition undefined(String name) {
        return new TraitDefinition(
                name,
                null,
                TraitCategories.of(name),
                Set.of(),
                MergePolicy.MOST_RECENT,
                Set.of(),
                false,
                0,
                value -> true);
    }

    /** Whether it is about claims of a brand. */
    public boolean concerns(String brand) {
        return brands.isEmpty() || brands.contains(brand);
    }

    /** Whether somebody defined the trait. */
    public boolean isDefined() {
        return type != null;
    }

    /** Whether a claim of such a value counts; JSON null takes claims back, and always does. */
    public boolean admits(JsonNode value) {
        return values.test(value);
    }
}
