package io.klantbeeld.gateway.console.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rule into the clauses that evidence names by their numbers: what stands between the outermost {@code &&}, or
 * where there is none outside brackets that binds less, {@code ||}.
 */
final class Clauses {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Clauses() {}

    static List<String> of(String rule) {
        if (rule == null || rule.isBlank()) {
            return List.of();
        }
        var whole = bare(rule);
        if (cut(whole, "?").size() > 1) {
            return List.of(whole);
        }
        var clauses = new ArrayList<String>();
        collect(whole, cut(whole, "||").size() > 1 ? "||" : "&&", clauses);
        return List.copyOf(clauses);
    }

    /** Brackets around a part change nothing where the same operator joins what is in them. */
    private static void collect(String part, String operator, List<String> clauses) {
        var whole = bare(part);
        var parts = isOf(whole, operator) ? cut(whole, operator) : List.of(whole);
        if (parts.size() == 1) {
            clauses.add(whole);
        } else {
            parts.forEach(inner -> collect(inner, operator, clauses));
        }
    }

    private static boolean isOf(String part, String operator) {
        return cut(part, "?").size() == 1
                && (operator.equals("||") || cut(part, "||").size() == 1);
    }

    /** A part without blanks and brackets around all of it. */
    private static String bare(String part) {
        var text = part.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the bracket closes with which a text begins. */
    private static int closing(String text) {
        var scan = new Scan(text);
        while (scan.next()) {
            if (scan.depth == 0) {
                return scan.at;
            }
        }
        return -1;
    }

    private static List<String> cut(String text, String operator) {
        var parts = new ArrayList<String>();
        var scan = new Scan(text);
        int from = 0;
        while (scan.next()) {
            if (scan.depth == 0 && !scan.quoted && text.startsWith(operator, scan.at)) {
                parts.add(text.substring(from, scan.at));
                from = scan.at + operator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Goes through a text and knows how deep in brackets it is, and whether within a text of the text. */
    private static final class Scan {
        private final String text;
        private int at = -1;
        private int depth;
        private boolean quoted;
        private char quote;

        Scan(String text) {
            this.text = text;
        }

        boolean next() {
            at += quoted && text.charAt(at) == '\\' ? 2 : 1;
            if (!quoted && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            }
            if (at >= text.length()) {
                return false;
            }
            char sign = text.charAt(at);
            if (quoted) {
                quoted = sign != quote;
            } else if (sign == '\'' || sign == '"') {
                quoted = true;
                quote = sign;
            } else if (OPENING.indexOf(sign) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(sign) >= 0) {
                depth--;
            }
            return true;
        }
    }
}
