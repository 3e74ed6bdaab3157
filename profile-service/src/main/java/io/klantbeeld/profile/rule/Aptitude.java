package io.klantbeeld.profile.rule;

import io.klantbeeld.profile.rule.Measure.Function;

/** Knows which properties a function computes with. */
final class Aptitude {
    private Aptitude() {}

    static boolean isApt(Function function, PropertyType type) {
        return switch (function) {
            case COUNT -> false;
            case SUM, AVG, MIN, MAX -> type == PropertyType.NUMBER || type == PropertyType.ANY;
            case FIRST, LAST, MOST_FREQUENT, UNIQUE_LIST, UNIQUE_COUNT ->
                type != PropertyType.LIST && type != PropertyType.MAP;
        };
    }

    static String hint(Function function) {
        return switch (function) {
            case COUNT, SUM, AVG, MIN, MAX -> "it computes with numbers";
            case FIRST, LAST, MOST_FREQUENT, UNIQUE_LIST, UNIQUE_COUNT -> "it computes with single values";
        };
    }
}
