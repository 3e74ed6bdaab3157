package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field its name in the form, without the place in a list
 * @param path its whole path
 * @param message what profile-service says about it, in English
 * @param hint what would be right, in English, or null
 * @param line of the text in the field, from 1, or null
 * @param column in the line, from 1, or null
 */
public record Fault(String field, String path, String message, String hint, Integer line, Integer column) {
    /** A fault of a field as a whole. */
    public Fault(String field, String path, String message) {
        this(field, path, message, null, null, null);
    }

    /** The faults that an answer names. */
    public static List<Fault> of(Answer answer) {
        var faults = new ArrayList<Fault>();
        if (answer instanceof Answer.Refused(int status, JsonNode problem)) {
            problem.path("violations").forEach(violation -> {
                var path = Fields.text(violation, "field");
                if (path != null) {
                    faults.add(of(path, violation));
                }
            });
        }
        return List.copyOf(faults);
    }

    private static Fault of(String path, JsonNode violation) {
        return new Fault(
                path.replaceFirst("\\[.*", ""),
                path,
                Fields.text(violation, "message"),
                Fields.text(violation, "hint"),
                number(violation, "line"),
                number(violation, "column"));
    }

    private static Integer number(JsonNode violation, String field) {
        return violation.path(field).isInt() ? violation.path(field).intValue() : null;
    }
}
