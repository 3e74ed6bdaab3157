package io.klantbeeld.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/** Says what is wrong with one field of a request, by its JSON name, and never repeats the value. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String field, String message, Integer line, Integer column, String hint) {
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }

    /** A violation of a field, such as {@code choices[0].scope.brand}. */
    public static Violation of(String field, String message) {
        return new Violation(field, message, null, null, null);
    }

    /** The same violation at a line and column (from 1) of the text in the field, or of the body. */
    public Violation at(int line, int column) {
        return new Violation(field, message, line, column, hint);
    }

    /** The same violation with a hint at what would be right. */
    public Violation hinting(String hint) {
        return new Violation(field, message, line, column, hint);
    }
}
