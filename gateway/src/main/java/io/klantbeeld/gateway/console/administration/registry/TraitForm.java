package io.klantbeeld.gateway.console.administration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The definition of a trait as a form, and back. */
final class TraitForm {
    private static final String[] TEXTS = {"type", "category", "policy", "description"};
    private static final String VALIDATION = "validation.";
    private static final String VERIFIED_BY = "verifiedBy";
    private static final List<String> VALIDATIONS = List.of("pattern", "maxLength", "minimum", "maximum", "maxItems");

    private TraitForm() {}

    /** A form for a trait that nobody has defined. */
    static Form blank(String name, String brand) {
        var values = new HashMap<>(Map.of("type", "STRING", "category", "BEHAVIOUR", "policy", "MOST_RECENT"));
        values.put("name", name);
        values.put("brands", brand);
        return Form.of(values);
    }

    static Form of(JsonNode trait, String revision) {
        var values = new HashMap<String, String>();
        for (var field : TEXTS) {
            values.put(field, Fields.text(trait, field));
        }
        values.put("name", Fields.text(trait, "name"));
        values.put("revision", revision);
        values.put("brands", lines(trait.path("brands")));
        values.put(VERIFIED_BY, lines(trait.path(VERIFIED_BY)));
        var validation = trait.path("validation");
        VALIDATIONS.forEach(member -> values.put(VALIDATION + member, Fields.text(validation, member)));
        values.put(VALIDATION + "values", lines(validation.path("values")));
        return Form.of(values);
    }

    /** What belongs to another type or policy is hidden in the form, and left out. */
    static ObjectNode settings(Form form) {
        var settings = Settings.object();
        Settings.texts(form, settings, TEXTS);
        var brands = settings.putArray("brands");
        form.lines("brands").forEach(brands::add);
        if (form.is("policy", Policy.VERIFIED_FIRST.key())) {
            var verified = settings.putArray(VERIFIED_BY);
            form.lines(VERIFIED_BY).forEach(verified::add);
        }
        var type = TraitType.of(form.text("type"));
        var validation = settings.putObject("validation");
        if (type.has("pattern") && form.text(VALIDATION + "pattern") != null) {
            validation.put("pattern", form.text(VALIDATION + "pattern"));
        }
        VALIDATIONS.stream()
                .filter(member -> type.has(member) && !member.equals("pattern"))
                .forEach(member -> Settings.decimal(validation, member, form.text(VALIDATION + member)));
        if (type.has("values") && !form.lines(VALIDATION + "values").isEmpty()) {
            var values = validation.putArray("values");
            form.lines(VALIDATION + "values").forEach(values::add);
        }
        return settings;
    }

    private static String lines(JsonNode texts) {
        var lines = new StringJoiner("\n");
        texts.forEach(text -> lines.add(text.asText()));
        return lines.toString();
    }
}
