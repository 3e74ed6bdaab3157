package io.klantbeeld.gateway.console.administration.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.Locale;

/** A definition as a form, and back. */
final class DefinitionForm {
    private static final String[] TEXTS = {"key", "brand", "source", "type", "event", "mode"};

    private DefinitionForm() {}

    static Form of(JsonNode definition, String revision) {
        var values = new HashMap<String, String>();
        for (var field : TEXTS) {
            values.put(field, Fields.text(definition, field));
        }
        values.put("revision", revision);
        values.put("schema", definition.path("schema").toPrettyString());
        return Form.of(values);
    }

    /** The key that a definition of an event would have, such as {@code checked-in} for {@code Checked In}. */
    static String keyFor(String event) {
        var key = event == null
                ? ""
                : event.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.substring(0, Math.min(key.length(), 60));
    }

    static ObjectNode settings(Form form, JsonNode schema) {
        var settings = Settings.object();
        Settings.texts(form, settings, TEXTS);
        settings.set("schema", schema);
        return settings;
    }
}
