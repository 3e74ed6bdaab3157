package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.consent.ConsentChoices;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;

/** The rows of a rule pack as a form, and back; the fields of row 0 begin with {@code r0.}. */
@RequestScoped
class RuleForms {
    private static final String ROWS = "rows";
    private static final int MOST = 500;
    private static final int MOST_HOURS = 50;

    private final ConsentChoices choices;
    private final Visit visit;

    RuleForms(ConsentChoices choices, Visit visit) {
        this.choices = choices;
        this.visit = visit;
    }

    Map<String, String> values(JsonNode pack) {
        var values = new HashMap<String, String>();
        values.put("name", Fields.text(pack, "name"));
        int row = 0;
        for (var rule : pack.path("rules")) {
            values(values, "r" + row++ + ".", rule);
        }
        values.put(ROWS, Integer.toString(Math.max(1, row)));
        return values;
    }

    private void values(Map<String, String> values, String at, JsonNode rule) {
        values.put(at + "requirement", Fields.text(rule, "requirement"));
        values.put(at + "citation", Fields.text(rule, "citation"));
        values.put(at + "softOptIn", rule.path("softOptIn").asBoolean() ? "on" : "");
        values.put(at + "validFrom", DraftForm.moment(rule, "validFrom", visit.dates()));
        values.put(at + "validTo", DraftForm.moment(rule, "validTo", visit.dates()));
        DraftForm.tick(values, at + "subjects", rule.path("subjectTypes"));
        DraftForm.tick(values, at + "channels", rule.path("channels"));
        DraftForm.tick(values, at + "purposes", rule.path("purposeClasses"));
        DraftForm.tick(values, at + "obligations", rule.path("obligations"));
        int span = 0;
        for (var hours : rule.path("quietHours")) {
            var q = at + "q" + span++ + ".";
            values.put(q + "from", clock(hours, "from"));
            values.put(q + "to", clock(hours, "to"));
            DraftForm.tick(values, q + "days", hours.path("days"));
        }
        values.put(at + "spans", Integer.toString(span + 1));
    }

    /** Rows that are marked to go are left out, and so are those in which nothing stands. */
    void write(Form form, ObjectNode definition) {
        Settings.texts(form, definition, "name");
        var rules = definition.putArray("rules");
        for (int row = 0; row < rows(form); row++) {
            var at = "r" + row + ".";
            if (!form.ticked(at + "gone") && form.text(at + "requirement") != null) {
                write(form, at, rules.addObject());
            }
        }
    }

    void write(Form form, String at, ObjectNode rule) {
        DraftForm.ticked(form, at + "subjects", choices.getSubjects(), rule.putArray("subjectTypes"));
        DraftForm.ticked(form, at + "channels", choices.getChannels(), rule.putArray("channels"));
        DraftForm.ticked(form, at + "purposes", choices.getPurposeClasses(), rule.putArray("purposeClasses"));
        rule.put("requirement", form.text(at + "requirement"));
        rule.put("softOptIn", form.ticked(at + "softOptIn"));
        DraftForm.ticked(form, at + "obligations", choices.getObligations(), rule.putArray("obligations"));
        hours(form, at, rule);
        if (form.text(at + "citation") != null) {
            rule.put("citation", form.text(at + "citation"));
        }
        DraftForm.moment(form, at + "validFrom", rule, "validFrom", visit.dates());
        DraftForm.moment(form, at + "validTo", rule, "validTo", visit.dates());
    }

    private void hours(Form form, String at, ObjectNode rule) {
        var hours = rule.putArray("quietHours");
        for (int span = 0; span < number(form, at + "spans", MOST_HOURS); span++) {
            var q = at + "q" + span + ".";
            if (form.text(q + "from") != null && form.text(q + "to") != null) {
                var written = hours.addObject();
                DraftForm.ticked(form, q + "days", choices.getDays(), written.putArray("days"));
                written.put("from", form.text(q + "from")).put("to", form.text(q + "to"));
            }
        }
    }

    static int rows(Form form) {
        return number(form, ROWS, MOST);
    }

    /** As many spans as the row has room for. */
    static int spans(Form form, int row) {
        return Math.max(1, number(form, "r" + row + ".spans", MOST_HOURS));
    }

    private static int number(Form form, String field, int most) {
        var written = form.text(field);
        return written != null && written.matches("[0-9]{1,4}") ? Math.min(most, Integer.parseInt(written)) : 1;
    }

    private static String clock(JsonNode hours, String field) {
        var text = Fields.text(hours, field);
        return text == null ? null : text.substring(0, Math.min(5, text.length()));
    }
}
