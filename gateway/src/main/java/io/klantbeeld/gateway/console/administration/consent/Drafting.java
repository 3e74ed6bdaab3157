package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.consent.ConsentChoices;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;

/** Definitions as forms, and back. */
@RequestScoped
class Drafting {
    private static final String[] PURPOSE = {"name", "purposeClass", "minAge", "parent", "interestAssessment"};
    private static final String[] TOPIC = {"name", "brand", "kind", "parent"};
    private static final String[] NOTICE = {"purpose", "country", "changeClass", "text"};
    private static final String[] BRAND = {"name", "controller", "language"};
    private static final String[] CONTROLLER = {"legalName", "country", "contact", "dpo", "timeZone"};

    private final ConsentChoices choices;
    private final RuleForms rules;
    private final Visit visit;

    Drafting(ConsentChoices choices, RuleForms rules, Visit visit) {
        this.choices = choices;
        this.rules = rules;
        this.visit = visit;
    }

    /** A form with what an entry says; a blank one for none. */
    Form of(Kind kind, JsonNode entry) {
        var definition = entry.path("definition");
        var values =
                switch (kind) {
                    case PURPOSES -> purpose(definition);
                    case TOPICS -> topic(definition);
                    case NOTICES -> notice(definition);
                    case RULE_PACKS -> rules.values(definition);
                    case BRANDS -> DraftForm.texts(definition, BRAND);
                    case CONTROLLERS -> DraftForm.texts(definition, CONTROLLER);
                };
        values.put("key", Fields.text(entry, "key"));
        return Form.of(values);
    }

    JsonNode definition(Kind kind, Form form) {
        var definition = Settings.object();
        switch (kind) {
            case PURPOSES -> purpose(form, definition);
            case TOPICS -> topic(form, definition);
            case NOTICES -> notice(form, definition);
            case RULE_PACKS -> rules.write(form, definition);
            case BRANDS -> Settings.texts(form, definition, BRAND);
            case CONTROLLERS -> Settings.texts(form, definition, CONTROLLER);
        }
        return definition;
    }

    private static Map<String, String> purpose(JsonNode definition) {
        var values = DraftForm.texts(definition, PURPOSE);
        values.put("names", DraftForm.names(definition.path("names")));
        values.put("recipients", DraftForm.lines(definition.path("recipients")));
        DraftForm.tick(values, "allowedBases", definition.path("allowedBases"));
        DraftForm.tick(values, "dataCategories", definition.path("dataCategories"));
        DraftForm.period(values, "validity", definition);
        DraftForm.period(values, "reconsentGrace", definition);
        values.put("doubleOptIn", "REQUIRED".equals(Fields.text(definition, "doubleOptIn")) ? "on" : "");
        return values;
    }

    private void purpose(Form form, ObjectNode definition) {
        Settings.texts(form, definition, "name", "purposeClass", "parent", "interestAssessment");
        DraftForm.names(form, definition);
        DraftForm.ticked(form, "allowedBases", choices.getBases(), definition.putArray("allowedBases"));
        DraftForm.ticked(form, "dataCategories", choices.getCategories(), definition.putArray("dataCategories"));
        DraftForm.lines(form, "recipients", definition.putArray("recipients"));
        DraftForm.period(form, "validity", definition);
        DraftForm.period(form, "reconsentGrace", definition);
        definition.put("doubleOptIn", form.ticked("doubleOptIn") ? "REQUIRED" : "NONE");
        DraftForm.number(form, "minAge", definition);
    }

    private static Map<String, String> topic(JsonNode definition) {
        var values = DraftForm.texts(definition, TOPIC);
        values.put("names", DraftForm.names(definition.path("names")));
        values.put("promotional", definition.path("promotional").asBoolean() ? "on" : "");
        return values;
    }

    private static void topic(Form form, ObjectNode definition) {
        Settings.texts(form, definition, TOPIC);
        DraftForm.names(form, definition);
        definition.put("promotional", form.ticked("promotional"));
    }

    private Map<String, String> notice(JsonNode definition) {
        var values = DraftForm.texts(definition, NOTICE);
        var covers = definition.path("covers");
        for (var dimension : new String[] {"brands", "purposes", "topics"}) {
            values.put("covers." + dimension, DraftForm.lines(covers.path(dimension)));
        }
        DraftForm.tick(values, "channels", covers.path("channels"));
        values.put("effectiveFrom", DraftForm.moment(definition, "effectiveFrom", visit.dates()));
        return values;
    }

    private void notice(Form form, ObjectNode definition) {
        Settings.texts(form, definition, NOTICE);
        DraftForm.moment(form, "effectiveFrom", definition, "effectiveFrom", visit.dates());
        var covers = definition.putObject("covers");
        for (var dimension : new String[] {"brands", "purposes", "topics"}) {
            DraftForm.lines(form, "covers." + dimension, covers.putArray(dimension));
        }
        DraftForm.ticked(form, "channels", choices.getChannels(), covers.putArray("channels"));
    }
}
