package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.consent.ConsentChoices.Option;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** How fields of definitions stand in forms: texts, lines, boxes, periods and moments. */
final class DraftForm {
    private static final Pattern SIMPLE_PERIOD = Pattern.compile("P([0-9]{1,5})([YMWD])");
    private static final int CLOCK = 8;

    private DraftForm() {}

    static Map<String, String> texts(JsonNode definition, String... fields) {
        var values = new HashMap<String, String>();
        for (var field : fields) {
            values.put(field, Fields.text(definition, field));
        }
        return values;
    }

    static String lines(JsonNode texts) {
        var lines = new StringJoiner("\n");
        texts.forEach(text -> lines.add(text.asText()));
        return lines.toString();
    }

    static void lines(Form form, String field, ArrayNode target) {
        form.lines(field).forEach(target::add);
    }

    /** Names by language, one per line, such as {@code nl: Marketing}. */
    static String names(JsonNode names) {
        var lines = new StringJoiner("\n");
        names.properties()
                .forEach(
                        name -> lines.add(name.getKey() + ": " + name.getValue().asText()));
        return lines.toString();
    }

    static void names(Form form, ObjectNode definition) {
        var names = definition.putObject("names");
        form.lines("names").forEach(line -> {
            var parts = line.split(":", 2);
            names.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
        });
    }

    /** Ticks a box per element. */
    static void tick(Map<String, String> values, String field, JsonNode keys) {
        keys.forEach(key -> values.put(field + "." + key.asText(), "on"));
    }

    static void ticked(Form form, String field, List<Option> options, ArrayNode target) {
        options.stream()
                .map(Option::key)
                .filter(key -> form.ticked(field + "." + key))
                .forEach(target::add);
    }

    /** A period of one unit is a number with its unit; any other stands as it is written. */
    static void period(Map<String, String> values, String field, JsonNode definition) {
        var period = String.valueOf(Fields.text(definition, field));
        var simple = SIMPLE_PERIOD.matcher(period);
        boolean fits = simple.matches();
        values.put(field, fits ? simple.group(1) : Fields.text(definition, field));
        values.put(field + ".unit", fits ? simple.group(2) : "M");
    }

    static void period(Form form, String field, ObjectNode definition) {
        var number = form.text(field);
        if (number != null) {
            definition.put(field, number.matches("[0-9]+") ? "P" + number + form.value(field + ".unit") : number);
        }
    }

    /** A moment as the clocks of the reader show it. */
    static String moment(JsonNode definition, String field, Dates dates) {
        var when = dates.when(Fields.instant(definition, field));
        return when == null ? null : when.date() + "T" + when.clock().substring(0, CLOCK);
    }

    /** What is no moment is sent as it is, so that the service says what is wrong with it. */
    static void moment(Form form, String field, ObjectNode definition, String name, Dates dates) {
        var written = form.text(field);
        if (written == null) {
            return;
        }
        try {
            definition.put(name, dates.instantOf(LocalDateTime.parse(written)).toString());
        } catch (DateTimeException none) {
            definition.put(name, written);
        }
    }

    static void number(Form form, String field, ObjectNode definition) {
        Settings.number(definition, field, form.text(field));
    }
}
