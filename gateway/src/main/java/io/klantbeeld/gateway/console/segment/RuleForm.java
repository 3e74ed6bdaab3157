package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.UUID;

/** A segment as a form, and back. */
final class RuleForm {
    static final String RULE = "rule";
    private static final String[] TEXTS = {"key", "brand"};

    private RuleForm() {}

    /** An empty form for a new segment. */
    static Form blank(String brand) {
        var values = new HashMap<String, String>();
        values.put("brand", brand);
        values.put("attempt", UUID.randomUUID().toString());
        return Form.of(values);
    }

    static Form of(JsonNode segment, String revision) {
        var values = new HashMap<String, String>();
        for (var field : TEXTS) {
            values.put(field, Fields.text(segment, field));
        }
        values.put(RULE, Fields.text(segment, RULE));
        values.put("revision", revision);
        return Form.of(values);
    }

    static ObjectNode settings(Form form) {
        var settings = trial(form);
        Settings.texts(form, settings, "key");
        return settings;
    }

    /** What a preview needs. Browsers end the lines of a form otherwise than the columns of faults are counted. */
    static ObjectNode trial(Form form) {
        var trial = Settings.object();
        Settings.texts(form, trial, "brand");
        return trial.put(RULE, form.value(RULE).replace("\r\n", "\n").stripTrailing());
    }
}
