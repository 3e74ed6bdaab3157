package io.klantbeeld.profile.rule;

import java.util.Comparator;
import java.util.Map;

/** Says in the author's words what the parser says in its own, and without repeating what was written. */
final class Syntax {
    private static final Map<String, String> WORDS = Map.of(
            "mismatched input '<EOF>'", "ends before it is complete",
            "mismatched input", "has something here that does not belong",
            "extraneous input", "has something here that does not belong",
            "no viable alternative", "has something here that does not belong",
            "token recognition error", "has a sign here that does not belong, or a text that does not end",
            "missing", "lacks something here, such as a bracket",
            "Expression recursion limit exceeded", "is nested too deeply",
            "invalid argument to has() macro", "has() takes a name after a dot, such as has(traits.country)",
            "expected type 'bool'", "must answer true or false");

    private Syntax() {}

    static String message(String parsers) {
        return WORDS.entrySet().stream()
                .filter(word -> parsers.startsWith(word.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElse("cannot be understood here");
    }
}
