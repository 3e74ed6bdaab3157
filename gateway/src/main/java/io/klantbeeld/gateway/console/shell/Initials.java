package io.klantbeeld.gateway.console.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes the one or two letters that stand for a name. */
public final class Initials {
    private Initials() {}

    /** The first letters of the first and the last word, such as {@code AV} for {@code Anna de Vries}. */
    public static String of(String name) {
        var words = Arrays.stream(name.split("[\\s@._-]+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> letter(words.getFirst());
            default -> letter(words.getFirst()) + letter(words.getLast());
        };
    }

    private static String letter(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
