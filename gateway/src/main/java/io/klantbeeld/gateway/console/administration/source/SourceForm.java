package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The settings of a source as a form, and back. */
final class SourceForm {
    private static final String USER_ID = "namespaces.userId";
    private static final String PACE = "rateLimit.eventsPerSecond";
    private static final String BURST = "rateLimit.burst";

    private SourceForm() {}

    /** An empty form for a new source. */
    static Form blank() {
        return Form.of(Map.of("type", "WEB", "precedence", "50", "enabled", "on", "attempt", KeysView.newAttempt()));
    }

    static Form of(JsonNode source, String revision) {
        var values = new HashMap<String, String>();
        for (var field : new String[] {"key", "brand", "type", "defaultCountry", "precedence"}) {
            values.put(field, Fields.text(source, field));
        }
        values.put("revision", revision);
        values.put("origins", lines(source.path("origins")));
        values.put(USER_ID, Fields.text(source.path("namespaces"), "userId"));
        values.put(PACE, Fields.text(source.path("rateLimit"), "eventsPerSecond"));
        values.put(BURST, Fields.text(source.path("rateLimit"), "burst"));
        values.put("enabled", source.path("enabled").asBoolean() ? "on" : "");
        values.put("externalTopic", source.path("externalTopic").asBoolean() ? "on" : "");
        return Form.of(values);
    }

    static ObjectNode settings(Form form) {
        var settings = Settings.object();
        Settings.texts(form, settings, "key", "brand", "type", "defaultCountry");
        Settings.number(settings, "precedence", form.text("precedence"));
        settings.put("enabled", form.ticked("enabled"));
        settings.put("externalTopic", form.ticked("externalTopic"));
        var origins = settings.putArray("origins");
        form.lines("origins").forEach(origins::add);
        var namespaces = settings.putObject("namespaces");
        if (form.text(USER_ID) != null) {
            namespaces.put("userId", form.text(USER_ID));
        }
        if (form.text(PACE) != null || form.text(BURST) != null) {
            var pace = settings.putObject("rateLimit");
            Settings.number(pace, "eventsPerSecond", form.text(PACE));
            Settings.number(pace, "burst", form.text(BURST));
        }
        return settings;
    }

    private static String lines(JsonNode texts) {
        var lines = new StringJoiner("\n");
        texts.forEach(text -> lines.add(text.asText()));
        return lines.toString();
    }
}
