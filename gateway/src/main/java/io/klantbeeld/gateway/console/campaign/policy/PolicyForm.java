package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.editor.Lengths;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contact policy as a form, and back. */
final class PolicyForm {
    private static final List<String> SCOPES = List.of("categories", "channels", "actions");

    private PolicyForm() {}

    static Form blank() {
        return Form.of(new HashMap<>(Map.of("counts", "on")));
    }

    static Form of(JsonNode policy, String version, CampaignWords words) {
        var values = new HashMap<String, String>();
        values.put("key", Fields.text(policy, "key"));
        values.put("brand", Fields.text(policy, "brand"));
        values.put("version", version);
        for (var scope : SCOPES) {
            values.put(scope, lines(policy.path("appliesTo").path(scope)));
        }
        values.put("counts", policy.path("counts").asBoolean(true) ? "on" : "");
        values.put("exempt", policy.path("exempt").asBoolean() ? "on" : "");
        values.putAll(PolicyNumbers.read(policy, "", words));
        values.put("restContacts", Fields.text(policy.path("rest"), "contacts"));
        var rest = Fields.text(policy.path("rest"), "for");
        values.put("restFor", rest == null ? null : Lengths.read(rest));
        values.put("exclusions", ExclusionLines.read(policy.path("exclusions")));
        return Form.of(values);
    }

    static ObjectNode definition(Form form) {
        var policy = Settings.object();
        Settings.texts(form, policy, "brand");
        var scope = policy.putObject("appliesTo");
        SCOPES.forEach(name -> list(scope.putArray(name), form.lines(name)));
        policy.put("counts", form.ticked("counts")).put("exempt", form.ticked("exempt"));
        PolicyNumbers.write(form, "", policy);
        if (form.text("restContacts") != null || form.text("restFor") != null) {
            var rest = policy.putObject("rest");
            Settings.number(rest, "contacts", form.text("restContacts"));
            if (form.text("restFor") != null) {
                rest.put("for", Lengths.write(form.text("restFor")));
            }
        }
        policy.set("exclusions", ExclusionLines.write(form.lines("exclusions")));
        return policy;
    }

    private static String lines(JsonNode list) {
        var lines = new ArrayList<String>();
        list.forEach(item -> lines.add(item.asText()));
        return String.join("\n", lines);
    }

    private static void list(ArrayNode target, List<String> items) {
        items.forEach(target::add);
    }
}
