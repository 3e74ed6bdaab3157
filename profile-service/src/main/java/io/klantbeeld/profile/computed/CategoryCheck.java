package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.TraitCategories;
import io.klantbeeld.rest.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that what is personal stays so, however it is computed. */
final class CategoryCheck {
    private CategoryCheck() {}

    /** Adds what is wrong. */
    static void check(String name, ComputedTraitSettings settings, List<Violation> violations) {
        if (settings.category() == DataCategory.UNREGISTERED) {
            violations.add(
                    Violation.of("category", "must say what the trait holds").hinting("one of " + categories(false)));
        } else if (!settings.category().isPersonal() && (isPersonal(name) || tellsPersonalValues(settings))) {
            violations.add(Violation.of("category", "must be a personal one, since what the trait holds is")
                    .hinting("one of " + categories(true)));
        }
    }

    private static boolean isPersonal(String name) {
        return TraitCategories.isKnownPersonal(name) || TraitCategories.isFreeText(name);
    }

    /** How many values there are is no value. */
    private static boolean tellsPersonalValues(ComputedTraitSettings settings) {
        boolean counts = Words.find(AggregateFunction.class, settings.function())
                .filter(function -> function == AggregateFunction.UNIQUE_COUNT)
                .isPresent();
        return settings.property() != null && isPersonal(settings.property()) && !counts;
    }

    private static String categories(boolean personalOnly) {
        return Arrays.stream(DataCategory.values())
                .filter(category -> category != DataCategory.UNREGISTERED)
                .filter(category -> category.isPersonal() || !personalOnly)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
