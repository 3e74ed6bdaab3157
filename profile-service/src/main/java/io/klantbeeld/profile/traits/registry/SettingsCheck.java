package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.profile.platform.BoundedPattern;
import io.klantbeeld.rest.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with the settings of a definition, and says what would be right. */
final class SettingsCheck {
    private static final int MAX_PATTERN = 500;
    private static final int MAX_VALUES = 500;
    private static final int MAX_LENGTH = 32_768;
    private static final int MAX_ITEMS = 1_000;
    private static final int MAX_DIGITS = 300;

    private final String name;
    private final TraitSettings settings;
    private final List<Violation> violations = new ArrayList<>();

    private SettingsCheck(String name, TraitSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    static List<Violation> of(String name, TraitSettings settings) {
        var check = new SettingsCheck(name, settings);
        check.category();
        check.policy();
        check.texts();
        check.numbers();
        check.lists();
        return List.copyOf(check.violations);
    }

    private void category() {
        if (settings.category() == DataCategory.UNREGISTERED) {
            refuse("category", "must say what the trait holds", "one of " + categories(false));
        } else if (TraitCategories.isKnownPersonal(name) && !settings.category().isPersonal()) {
            refuse("category", "must be a personal one, since the trait is known to be", "one of " + categories(true));
        }
    }

    private static String categories(boolean personalOnly) {
        return Arrays.stream(DataCategory.values())
                .filter(category -> category != DataCategory.UNREGISTERED)
                .filter(category -> category.isPersonal() || !personalOnly)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private void policy() {
        if (!settings.policy().suits(settings.type())) {
            var suited = Arrays.stream(MergePolicy.values())
                    .filter(policy -> policy.suits(settings.type()))
                    .map(Enum::name)
                    .collect(Collectors.joining(", "));
            refuse("policy", "does not suit the type", "one of " + suited);
        }
        if (!settings.verifiedBy().isEmpty() && settings.policy() != MergePolicy.VERIFIED_FIRST) {
            refuse("verifiedBy", "is for another policy", "leave it out, or set the policy VERIFIED_FIRST");
        }
    }

    private void texts() {
        var validation = settings.validation();
        belongs(TraitType.STRING, "pattern", validation.pattern());
        belongs(TraitType.STRING, "maxLength", validation.maxLength());
        belongs(TraitType.STRING, "values", validation.values());
        within("maxLength", validation.maxLength(), MAX_LENGTH);
        var values = validation.values();
        if (values != null && (values.isEmpty() || values.size() > MAX_VALUES || values.contains(null))) {
            refuse("validation.values", "must be 1 to %d texts".formatted(MAX_VALUES), null);
        }
        if (validation.pattern() != null) {
            pattern(validation.pattern());
        }
    }

    private void pattern(String pattern) {
        if (pattern.isEmpty() || pattern.length() > MAX_PATTERN) {
            refuse("validation.pattern", "must have 1 to %d characters".formatted(MAX_PATTERN), null);
            return;
        }
        try {
            new BoundedPattern(pattern);
        } catch (PatternSyntaxException fault) {
            violations.add(Violation.of("validation.pattern", "is no regular expression")
                    .at(1, Math.max(0, fault.getIndex()) + 1)
                    .hinting(fault.getDescription()));
        }
    }

    private void numbers() {
        var validation = settings.validation();
        belongs(TraitType.NUMBER, "minimum", validation.minimum());
        belongs(TraitType.NUMBER, "maximum", validation.maximum());
        digits("minimum", validation.minimum());
        digits("maximum", validation.maximum());
        boolean bounded = Stream.of(validation.minimum(), validation.maximum()).allMatch(bound -> bound != null);
        if (bounded && validation.minimum().compareTo(validation.maximum()) > 0) {
            refuse("validation.minimum", "must not be above the maximum", null);
        }
    }

    /** A few characters may be a number of a billion digits. */
    private void digits(String member, BigDecimal bound) {
        if (bound != null && (Math.abs((long) bound.scale()) > MAX_DIGITS || bound.precision() > MAX_DIGITS)) {
            refuse("validation." + member, "must have at most %d digits".formatted(MAX_DIGITS), null);
        }
    }

    private void lists() {
        belongs(TraitType.LIST, "maxItems", settings.validation().maxItems());
        within("maxItems", settings.validation().maxItems(), MAX_ITEMS);
    }

    private void belongs(TraitType type, String member, Object value) {
        if (value != null && settings.type() != type) {
            refuse("validation." + member, "is for traits of another type", "leave it out, or set the type " + type);
        }
    }

    private void within(String member, Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            refuse("validation." + member, "must be a number from 1 to " + most, null);
        }
    }

    private void refuse(String field, String message, String hint) {
        violations.add(Violation.of(field, message).hinting(hint));
    }
}
