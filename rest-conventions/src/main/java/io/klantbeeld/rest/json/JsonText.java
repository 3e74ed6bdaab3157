package io.klantbeeld.rest.json;

import io.klantbeeld.rest.Problems;
import java.util.List;

/**
 * Checks the bytes of a JSON text for what parsers let pass and databases cannot hold: broken UTF-8, NUL, halves of
 * surrogate pairs, and numbers beyond those of IEEE 754. Whether it is JSON at all is left to the parser.
 */
public final class JsonText {
    private static final int MAX_EXPONENT = 308;
    private static final int NONE = -1;

    private final byte[] text;
    private int at;
    private boolean inString;

    private JsonText(byte[] text) {
        this.text = text;
    }

    /** Refuses such a text with a 400 that names the field. */
    public static void check(byte[] text) {
        new JsonText(text).check();
    }

    private void check() {
        while (at < text.length) {
            int first = text[at] & 0xff;
            if (first == 0) {
                refuse("must not contain NUL");
            } else if (first >= 0x80) {
                int length = Utf8.lengthAt(text, at);
                if (length == Utf8.BROKEN) {
                    refuse("must be UTF-8");
                }
                at += length;
            } else if (inString) {
                inString(first);
            } else {
                outsideString(first);
            }
        }
    }

    private void inString(int first) {
        if (first == '\\') {
            escape();
        } else {
            inString = first != '"';
            at++;
        }
    }

    private void outsideString(int first) {
        if ((first == 'e' || first == 'E') && at > 0 && Character.isDigit(text[at - 1])) {
            exponent();
        } else {
            inString = first == '"';
            at++;
        }
    }

    private void escape() {
        int unit = escapedUnit(at);
        if (unit == 0) {
            refuse("must not contain NUL");
        }
        if (unit == NONE) {
            at += 2;
        } else if (Character.isSurrogate((char) unit)) {
            int second = escapedUnit(at + 6);
            if (Character.isLowSurrogate((char) unit) || second == NONE || !Character.isLowSurrogate((char) second)) {
                refuse("must not contain half a surrogate pair");
            }
            at += 12;
        } else {
            at += 6;
        }
    }

    /** The UTF-16 unit of a {@code \\uXXXX} at a position, or none. */
    private int escapedUnit(int position) {
        if (position + 5 >= text.length || text[position] != '\\' || text[position + 1] != 'u') {
            return NONE;
        }
        int unit = 0;
        for (int i = position + 2; i < position + 6; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return NONE;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    private void exponent() {
        int start = at++;
        if (at < text.length && (text[at] == '+' || text[at] == '-')) {
            at++;
        }
        int exponent = 0;
        while (at < text.length && Character.isDigit(text[at])) {
            exponent = Math.min(exponent * 10 + text[at] - '0', 10 * MAX_EXPONENT);
            at++;
        }
        if (exponent > MAX_EXPONENT) {
            at = start;
            refuse("must be a number in the range of IEEE 754");
        }
    }

    private void refuse(String message) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            column = text[i] == '\n' ? 1 : column + 1;
            line += text[i] == '\n' ? 1 : 0;
        }
        var field = JsonPaths.at(text, at);
        throw Problems.invalid(
                List.of(io.klantbeeld.rest.Violation.of(field, message).at(line, column)));
    }
}
