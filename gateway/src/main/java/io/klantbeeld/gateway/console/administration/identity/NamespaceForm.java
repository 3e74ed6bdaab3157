package io.klantbeeld.gateway.console.administration.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What is laid down for a namespace as a form, and back. */
final class NamespaceForm {
    private static final String COUNT = "limit.count";
    private static final String PER = "limit.per";

    private NamespaceForm() {}

    /** An empty form for a namespace that nothing is laid down for. */
    static Form blank() {
        return Form.of(Map.of(PER, "EVER"));
    }

    static Form of(JsonNode namespace, String revision) {
        var blocked = new StringJoiner("\n");
        namespace.path("blocked").forEach(value -> blocked.add(value.asText()));
        var values = new HashMap<String, String>();
        values.put("name", Fields.text(namespace, "name"));
        values.put("revision", revision);
        values.put("unique", namespace.path("unique").asBoolean() ? "on" : "");
        values.put(COUNT, Fields.text(namespace.path("limit"), "count"));
        values.put(PER, Fields.text(namespace.path("limit"), "per"));
        values.put("blocked", blocked.toString());
        return Form.of(values);
    }

    static ObjectNode settings(Form form) {
        var settings = Settings.object().put("unique", form.ticked("unique"));
        if (form.text(COUNT) != null) {
            var limit = settings.putObject("limit");
            Settings.number(limit, "count", form.text(COUNT));
            limit.put("per", form.text(PER) == null ? "EVER" : form.text(PER));
        }
        var blocked = settings.putArray("blocked");
        form.lines("blocked").forEach(blocked::add);
        return settings;
    }
}
