package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;

/** What a button of the editor does to the document: {@code add:actions}, {@code remove:…} or {@code raise:…}. */
final class Change {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Change() {}

    /** Makes the change whose button was pressed. */
    static void make(Document document, Form form) {
        var parts = form.value("change").split(":", 2);
        if (parts.length < 2) {
            return;
        }
        switch (parts[0]) {
            case "add" -> add(document, parts[1], form);
            case "remove" -> document.remove(parts[1]);
            case "raise" -> document.raise(parts[1]);
            default -> {
                // A button that this version does not have.
            }
        }
    }

    private static void add(Document document, String place, Form form) {
        if (place.endsWith(".variants")) {
            var language =
                    form.value("newLanguage-" + place.replaceAll("[^0-9]", "")).strip();
            if (language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
                document.add(place, language, letter());
            }
        } else if (place.endsWith("treatments")) {
            document.add(place, treatment(document));
        } else {
            document.add(place, part(place));
        }
    }

    private static JsonNode part(String place) {
        return switch (place) {
            case "actions" -> action();
            case "journey.steps" -> step();
            case "templates" -> template();
            default -> JSON.objectNode();
        };
    }

    /** A document to begin with: one step, one action on one channel, and words in one language. */
    static ObjectNode blank(String language) {
        var root = JSON.objectNode();
        root.put("initiative", "").put("brand", "").put("priority", 50);
        root.putObject("validity").putNull("from").putNull("to");
        root.putObject("holdOut").put("percent", 0).put("global", false);
        var journey = root.putObject("journey");
        journey.putObject("entry").put("event", "").putNull("when");
        journey.put("reEntry", "PER_OCCURRENCE").putArray("steps").add(step());
        root.putArray("actions").add(action());
        var template = template();
        template.put("fallback", language);
        ((ObjectNode) template.get("variants")).set(language, letter());
        root.putArray("templates").add(template);
        root.putArray("policies");
        return root;
    }

    private static ObjectNode step() {
        return JSON.objectNode()
                .put("key", "")
                .put("kind", "CONTACT")
                .put("action", "")
                .put("expiresAfter", "PT2H");
    }

    private static ObjectNode action() {
        var action = JSON.objectNode()
                .put("key", "")
                .put("kind", "DEFAULT")
                .put("category", "")
                .put("purpose", "");
        action.putArray("topics");
        action.put("contentClass", "PROMOTIONAL").putArray("treatments").add(treatment(null));
        return action;
    }

    private static ObjectNode treatment(Document document) {
        var template = document == null ? "" : document.at("templates[0].key").asText("");
        return JSON.objectNode().put("channel", "EMAIL").put("template", template);
    }

    private static ObjectNode template() {
        var template = JSON.objectNode().put("key", "").put("fallback", "");
        template.putObject("variants");
        return template;
    }

    private static ObjectNode letter() {
        return JSON.objectNode().put("subject", "").put("mjml", "").putNull("text");
    }
}
