package io.klantbeeld.gateway.console.administration;

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
 */
public record Fault(String field, String path, String message) {
    /** The faults that an answer names. */
    public static List<Fault> of(Answer answer) {
        var faults = new ArrayList<Fault>();
        if (answer instanceof Answer.Refused(int status, JsonNode problem)) {
            problem.path("violations").forEach(violation -> {
                var path = Fields.text(violation, "field");
                if (path != null) {
                    faults.add(new Fault(path.replaceFirst("\\[.*", ""), path, Fields.text(violation, "message")));
                }
            });
        }
        return List.copyOf(faults);
    }
}
