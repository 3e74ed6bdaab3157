package io.klantbeeld.gateway.console.administration.computed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a trait is computed as a form, and back. */
final class ComputedForm {
    static final String FILTER = "filter";

    private static final String[] ALWAYS = {"brand", "kind", "category"};
    private static final String WINDOW = "window";
    private static final String UNIT = "window.unit";
    private static final String HALF_LIFE = "halfLife";

    /** What each kind of trait needs beside; anything else is hidden in the form, and left out. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "AGGREGATE", List.of("function", "event", FILTER, "property", WINDOW),
            "RFM", List.of("event", FILTER, "property", WINDOW),
            "CHANNEL_AFFINITY", List.of(WINDOW),
            "BEST_HOUR", List.of(WINDOW, "zone"),
            "ENGAGEMENT", List.of(HALF_LIFE));

    private ComputedForm() {}

    static Form blank() {
        return Form.of(Map.of(
                "kind", "AGGREGATE", "category", "BEHAVIOUR", "function", "COUNT", UNIT, "DAYS", HALF_LIFE, "30"));
    }

    static Form of(JsonNode trait, String revision) {
        var settings = trait.path("settings");
        var values = new HashMap<String, String>();
        for (var field : new String[] {"brand", "kind", "category", "function", "event", FILTER, "property", "zone"}) {
            values.put(field, Fields.text(settings, field));
        }
        var window = Span.Written.of(Fields.text(settings, WINDOW));
        values.put(WINDOW, window.count());
        values.put(UNIT, window.unit().key());
        values.put(HALF_LIFE, Span.Written.of(Fields.text(settings, HALF_LIFE)).count());
        values.put("name", Fields.text(trait, "name"));
        values.put("revision", revision);
        return Form.of(values);
    }

    static ObjectNode settings(Form form) {
        var settings = Settings.object();
        Settings.texts(form, settings, ALWAYS);
        for (var field : NEEDED.getOrDefault(form.value("kind"), List.of())) {
            var text = form.text(field);
            if (text != null) {
                settings.put(field, written(form, field, text));
            }
        }
        return settings;
    }

    /** Browsers end the lines of a form otherwise than the columns of faults are counted. */
    private static String written(Form form, String field, String text) {
        return switch (field) {
            case WINDOW -> Span.of(form.text(UNIT)).write(text);
            case HALF_LIFE -> Span.DAYS.write(text);
            default -> text.replace("\r\n", "\n");
        };
    }
}
