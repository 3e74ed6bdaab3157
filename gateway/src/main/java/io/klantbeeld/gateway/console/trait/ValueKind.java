package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.math.BigDecimal;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What the value of a trait is, and how one writes it in a form. */
enum ValueKind {
    STRING,
    NUMBER,
    BOOLEAN,
    DATE,
    INSTANT,
    LIST,
    MAP;

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Its name in forms. */
    public String key() {
        return name();
    }

    public boolean isLines() {
        return this == LIST || this == MAP;
    }

    public boolean isChoice() {
        return this == BOOLEAN;
    }

    /** How a browser lets one enter it. */
    public String input() {
        return switch (this) {
            case NUMBER -> "number";
            case DATE -> "date";
            case INSTANT -> "datetime-local";
            case STRING, BOOLEAN, LIST, MAP -> "text";
        };
    }

    static ValueKind of(String name) {
        return Term.find(ValueKind.class, name).orElse(STRING);
    }

    /** The kind of a value that is there. */
    static ValueKind of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> LIST;
            case OBJECT -> MAP;
            default -> STRING;
        };
    }

    /** The value of a field; what is none of its kind stays a text, so that the service says what is wrong with it. */
    JsonNode read(Form form, String field, Dates dates) {
        var text = form.value(field).strip();
        return switch (this) {
            case STRING, DATE -> JSON.textNode(text);
            case NUMBER -> DIGITS.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(text));
            case INSTANT -> instant(text, dates);
            case LIST -> list(form, field);
            case MAP -> map(form, field);
        };
    }

    /** What stands in a form for a value; nothing for what has no such form. */
    String write(JsonNode value) {
        if (value.isObject()) {
            var lines = new StringJoiner("\n");
            value.properties().forEach(member -> lines.add(member.getKey() + ": " + text(member.getValue())));
            return lines.toString();
        }
        if (value.isArray()) {
            var lines = new StringJoiner("\n");
            value.forEach(element -> lines.add(text(element)));
            return lines.toString();
        }
        return this == INSTANT ? "" : text(value);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static JsonNode instant(String text, Dates dates) {
        var moment = Moment.of(text, dates);
        return JSON.textNode(moment.instant() == null ? text : moment.instant().toString());
    }

    private static JsonNode list(Form form, String field) {
        var list = JSON.arrayNode();
        form.lines(field).forEach(list::add);
        return list;
    }

    private static JsonNode map(Form form, String field) {
        var map = JSON.objectNode();
        form.lines(field).forEach(line -> {
            var parts = line.split(":", 2);
            map.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
        });
        return map;
    }
}
