package io.klantbeeld.profile.rule;

import java.util.Map;
import java.util.regex.Pattern;

/** Says in the author's words what the type checker says in its own. */
final class Operators {
    private static final Map<String, String> WORDS = Map.of(
            "google.protobuf.Timestamp", "instant",
            "google.protobuf.Duration", "duration",
            "timestamp", "instant",
            "double", "number",
            "bool", "boolean",
            "int", "whole number");

    private Operators() {}

    /** That a function or an operator does not take such values. */
    static String mismatch(String function, String types) {
        return "%s cannot be applied to %s".formatted(symbol(function), named(types));
    }

    /** What helps with such values; null where nothing is known to. */
    static String hint(String types) {
        if (types.contains("int") && types.contains("double")) {
            return "a whole number and a fraction are compared as numbers: write 10.0 or double(x)";
        }
        if (types.contains("Timestamp") || types.contains("timestamp")) {
            return "an instant is compared with timestamp('2026-03-01T00:00:00Z'), today() or within(days(30))";
        }
        return null;
    }

    private static String symbol(String function) {
        var symbol = function.replace("_", "").replace("@", "");
        return symbol.isEmpty() || symbol.equals("[]") ? "an index" : symbol;
    }

    private static String named(String types) {
        var inner = types.replaceAll("^\\(|\\)$", "");
        for (var word : WORDS.entrySet()) {
            inner = inner.replaceAll("(?<![\\w.])" + Pattern.quote(word.getKey()) + "(?![\\w.])", word.getValue());
        }
        return inner.replaceAll(", (?=[^,]*$)", " and ");
    }
}
