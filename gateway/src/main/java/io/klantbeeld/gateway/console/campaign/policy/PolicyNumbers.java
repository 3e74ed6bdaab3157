package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.editor.Lengths;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.Map;

/** The caps and the spacing of a policy as fields of a form whose names begin alike, and back. */
public final class PolicyNumbers {
    private static final String CAPS = "caps";
    private static final String SPACING = "spacing";

    private PolicyNumbers() {}

    /** What stands in the fields of a policy. */
    public static Map<String, String> read(JsonNode policy, String beginning, CampaignWords words) {
        var values = new HashMap<String, String>();
        values.put(beginning + CAPS, CapLines.read(policy.path(CAPS), words));
        var spacing = Fields.text(policy, SPACING);
        values.put(beginning + SPACING, spacing == null ? null : Lengths.read(spacing));
        return values;
    }

    /** Writes what stands in the fields into a policy; what is empty is in it no more. */
    public static void write(Form form, String beginning, ObjectNode policy) {
        policy.set(CAPS, CapLines.write(form.lines(beginning + CAPS)));
        var spacing = form.text(beginning + SPACING);
        if (spacing == null) {
            policy.remove(SPACING);
        } else {
            policy.put(SPACING, Lengths.write(spacing));
        }
    }

    /** Tells whether a field is one of these. */
    public static boolean has(String field, String beginning) {
        return field.equals(beginning + CAPS) || field.equals(beginning + SPACING);
    }
}
