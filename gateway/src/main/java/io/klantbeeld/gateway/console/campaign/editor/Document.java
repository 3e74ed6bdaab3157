package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The document of a campaign while it is written. Fields are named by their places in it, such as
 * {@code actions[0].value}; only what somebody changed in a field is changed in the document, so that nothing is lost
 * that the form does not show.
 */
final class Document {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, FieldKind> KINDS = Map.ofEntries(
            Map.entry("priority", FieldKind.NUMBER),
            Map.entry("validity.from", FieldKind.TIME),
            Map.entry("validity.to", FieldKind.TIME),
            Map.entry("holdOut.percent", FieldKind.NUMBER),
            Map.entry("holdOut.global", FieldKind.CHOICE),
            Map.entry("attributionWindow", FieldKind.LENGTH),
            Map.entry("budget", FieldKind.MONEY),
            Map.entry("capacity.max", FieldKind.NUMBER),
            Map.entry("capacity.per", FieldKind.LENGTH),
            Map.entry("policies", FieldKind.LIST),
            Map.entry("journey.reEntryAfter", FieldKind.LENGTH),
            Map.entry("journey.steps[].expiresAfter", FieldKind.LENGTH),
            Map.entry("actions[].topics", FieldKind.LIST),
            Map.entry("actions[].eligibility", FieldKind.CONDITION),
            Map.entry("actions[].applicability", FieldKind.CONDITION),
            Map.entry("actions[].suitability", FieldKind.CONDITION),
            Map.entry("actions[].value", FieldKind.MONEY),
            Map.entry("actions[].minimumScore", FieldKind.NUMBER),
            Map.entry("actions[].lever", FieldKind.NUMBER),
            Map.entry("actions[].stock", FieldKind.STOCK),
            Map.entry("actions[].capacity.max", FieldKind.NUMBER),
            Map.entry("actions[].capacity.per", FieldKind.LENGTH),
            Map.entry("actions[].treatments[].cost", FieldKind.MONEY),
            Map.entry("actions[].treatments[].propensity", FieldKind.ODDS),
            Map.entry("actions[].treatments[].weight", FieldKind.WEIGHTS));

    private static final List<String> TEXTS = List.of(
            "initiative",
            "brand",
            "market",
            "objective",
            "owner",
            "kpi",
            "capacity.timeZone",
            "audience.segment",
            "audience.when",
            "journey.entry.event",
            "journey.entry.when",
            "journey.reEntry",
            "journey.steps[].key",
            "journey.steps[].action",
            "actions[].key",
            "actions[].kind",
            "actions[].category",
            "actions[].purpose",
            "actions[].contentClass",
            "actions[].group",
            "actions[].capacity.timeZone",
            "actions[].treatments[].channel",
            "actions[].treatments[].template",
            "templates[].key",
            "templates[].fallback");

    private final ObjectNode root;
    private final Dates dates;

    Document(ObjectNode root, Dates dates) {
        this.root = root;
        this.dates = dates;
    }

    /** Reads a document that a form carried; an empty one where it is none. */
    static Document parse(String text, Dates dates) {
        try {
            return new Document(
                    MAPPER.readTree(text) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(),
                    dates);
        } catch (JsonProcessingException none) {
            return new Document(JsonNodeFactory.instance.objectNode(), dates);
        }
    }

    ObjectNode root() {
        return root;
    }

    String text() {
        return root.toString();
    }

    /** What stands in a field. */
    String value(String place) {
        return kind(place).read(at(place), dates);
    }

    JsonNode at(String place) {
        JsonNode node = root;
        for (var step : steps(place)) {
            node = node.isArray() ? node.path(index(step)) : node.path(step);
        }
        return node;
    }

    /** Takes over what somebody wrote in a field, if it is one and they changed it. */
    void take(String place, String sent) {
        var text = sent.replace("\r\n", "\n");
        if (isField(place) && !text.equals(value(place))) {
            var kind = kind(place);
            put(
                    place,
                    text.isBlank() && !kind.isWholeWithoutText()
                            ? JsonNodeFactory.instance.nullNode()
                            : kind.write(text, dates));
        }
    }

    private void put(String place, JsonNode value) {
        var steps = steps(place);
        JsonNode node = root;
        for (var step : steps.subList(0, steps.size() - 1)) {
            node = node instanceof ObjectNode object ? within(object, step) : node.path(index(step));
        }
        if (node instanceof ObjectNode object) {
            object.set(steps.getLast(), value);
        }
    }

    private static JsonNode within(ObjectNode object, String name) {
        return object.get(name) == null || object.get(name).isNull() ? object.putObject(name) : object.get(name);
    }

    /** Takes away what its fields leave without a meaning: an audience of nobody's choice, a capacity without a number. */
    void withoutEmptyParts() {
        withoutEmpty(root, "audience", "segment", "when");
        withoutEmpty(root, "capacity", "max", "per");
        root.path("actions").forEach(action -> withoutEmpty(action, "capacity", "max", "per"));
    }

    private static void withoutEmpty(JsonNode holder, String part, String... names) {
        if (holder instanceof ObjectNode object
                && object.path(part).isObject()
                && Stream.of(names).allMatch(name -> isNothing(object.path(part).path(name)))) {
            object.putNull(part);
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Adds something to a list. */
    void add(String place, JsonNode item) {
        if (at(place) instanceof ArrayNode list) {
            list.add(item);
        }
    }

    /** Adds something under a name. */
    void add(String place, String name, JsonNode item) {
        if (at(place) instanceof ObjectNode object && !object.has(name)) {
            object.set(name, item);
        }
    }

    /** Takes something away. */
    void remove(String place) {
        var steps = steps(place);
        var holder = holder(steps);
        if (holder instanceof ArrayNode list) {
            list.remove(index(steps.getLast()));
        } else if (holder instanceof ObjectNode object) {
            object.remove(steps.getLast());
        }
    }

    /** Lets something in a list change places with what is before it. */
    void raise(String place) {
        var steps = steps(place);
        int at = index(steps.getLast());
        if (holder(steps) instanceof ArrayNode list && at > 0 && at < list.size()) {
            list.insert(at - 1, list.remove(at));
        }
    }

    private JsonNode holder(List<String> steps) {
        JsonNode node = root;
        for (var step : steps.subList(0, steps.size() - 1)) {
            node = node.isArray() ? node.path(index(step)) : node.path(step);
        }
        return node == null ? MissingNode.getInstance() : node;
    }

    private static boolean isField(String place) {
        var pattern = pattern(place);
        return KINDS.containsKey(pattern) || TEXTS.contains(pattern) || isOfALetter(pattern);
    }

    private static boolean isOfALetter(String pattern) {
        return pattern.matches("templates\\[]\\.variants\\.[A-Za-z0-9-]{2,35}\\.(subject|mjml|text)");
    }

    private static FieldKind kind(String place) {
        return KINDS.getOrDefault(pattern(place), FieldKind.TEXT);
    }

    private static String pattern(String place) {
        return place.replaceAll("\\[[0-9]{1,4}]", "[]");
    }

    private static List<String> steps(String place) {
        return List.of(place.replace("[", ".").replace("]", "").split("\\."));
    }

    private static int index(String step) {
        return step.matches("[0-9]{1,4}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
    }
}
