package io.klantbeeld.gateway.console.shell;

import java.util.Locale;

/** Makes the one or two letters that stand for a name. */
public final class Initials {
    private Initials() {}

    /** The first letters of the first and the last word, such as {@code AV} for {@code Anna de Vries}. */
    public static String of(String name) {
        var words = name.strip().split("[\\s@._-]+");
        var first = letter(words[0]);
        return words.length < 2 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
