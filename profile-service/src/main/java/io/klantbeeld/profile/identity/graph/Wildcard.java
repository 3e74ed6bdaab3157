package io.klantbeeld.profile.identity.graph;

import java.util.List;
import java.util.Locale;

/**
 * A text in which {@code *} stands for any characters, or {@link #ZEROS}; matches without regard to case, in linear time.
 *
 * @param parts what stands between the stars, in lower case
 */
public record Wildcard(String pattern, List<String> parts) {
    /** Stands for values of zeros and dashes alone, as devices and forms send them for nobody. */
    public static final String ZEROS = "<zeros>";

    /** Reads a pattern. */
    public Wildcard(String pattern) {
        this(pattern, List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    boolean matches(String value) {
        return pattern.equals(ZEROS) ? isZeros(value) : matchesText(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isZeros(String value) {
        return !value.isEmpty() && value.chars().allMatch(character -> character == '0' || character == '-');
    }

    private boolean matchesText(String text) {
        var first = parts.getFirst();
        if (parts.size() == 1) {
            return text.equals(first);
        }
        var last = parts.getLast();
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        return containsInOrder(text.substring(first.length(), text.length() - last.length()));
    }

    private boolean containsInOrder(String text) {
        int from = 0;
        for (var part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }
}
