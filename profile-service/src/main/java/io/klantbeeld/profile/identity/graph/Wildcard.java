package io.klantbeeld.profile.identity.graph;

import java.util.List;
import java.util.Locale;

/** A text in which {@code *} stands for any characters; matches without regard to case, in linear time. */
public record Wildcard(String pattern) {
    boolean matches(String value) {
        var text = value.toLowerCase(Locale.ROOT);
        var parts = List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1));
        if (parts.size() == 1) {
            return text.equals(parts.getFirst());
        }
        var first = parts.getFirst();
        var last = parts.getLast();
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        return containsInOrder(text.substring(first.length(), text.length() - last.length()), parts);
    }

    private static boolean containsInOrder(String text, List<String> parts) {
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
