package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks an item for what a parser lets pass and the platform cannot keep. */
public final class ItemText {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 255;
    private static final int MAX_SCALE = 1_000;
    /** Zeros that an item may be longer by when its numbers are written without exponents, as they are kept. */
    private static final int MAX_ZEROS = 16_384;

    private long zeros;

    private ItemText() {}

    /**
     * Checks an item and everything in it.
     *
     * @throws ItemRejected for nesting deeper than 32, NUL, half a surrogate pair, a number beyond IEEE 754, a name of
     *     more than 255 characters, or exponents that stand for very many digits
     */
    public static void check(JsonNode item) {
        new ItemText().check(item, "", 1);
    }

    private void check(JsonNode value, String field, int depth) {
        if (value.isContainerNode() && depth > MAX_DEPTH) {
            throw new ItemRejected(RejectionCode.TOO_DEEP, top(field));
        }
        if (value.isTextual() && !isStorable(value.textValue())) {
            throw new ItemRejected(RejectionCode.INVALID_TEXT, field);
        }
        if (value.isFloatingPointNumber()) {
            checkNumber(value, field);
        }
        value.properties().forEach(member -> {
            checkName(member.getKey(), field);
            check(member.getValue(), field.isEmpty() ? member.getKey() : field + '.' + member.getKey(), depth + 1);
        });
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), field + '[' + i + ']', depth + 1);
            }
        }
    }

    /** A few characters may be a number of a billion digits. */
    private void checkNumber(JsonNode value, String field) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new ItemRejected(RejectionCode.INVALID_NUMBER, field);
        }
        var number = value.decimalValue();
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw new ItemRejected(RejectionCode.INVALID_NUMBER, field);
        }
        zeros += Math.max(0, Math.max(-number.scale(), number.scale() - number.precision()));
        if (zeros > MAX_ZEROS) {
            throw new ItemRejected(RejectionCode.ITEM_TOO_LARGE, field);
        }
    }

    private static void checkName(String name, String field) {
        if (name.length() > MAX_NAME) {
            throw new ItemRejected(RejectionCode.TOO_LONG, field);
        }
        if (!isStorable(name)) {
            throw new ItemRejected(RejectionCode.INVALID_TEXT, field);
        }
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }

    private static String top(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
