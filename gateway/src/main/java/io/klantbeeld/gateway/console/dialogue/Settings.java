package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Writes what stands in a form as the JSON that profile-service takes. */
public final class Settings {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");

    private Settings() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Copies texts; those that are empty are left out. */
    public static void texts(Form form, ObjectNode target, String... fields) {
        for (var field : fields) {
            var text = form.text(field);
            if (text != null) {
                target.put(field, text);
            }
        }
    }

    /** Puts a number; what is none is sent as it is, so that the service says what is wrong with it. */
    public static void number(ObjectNode target, String name, String text) {
        if (text == null) {
            return;
        }
        if (NUMBER.matcher(text).matches()) {
            target.put(name, Integer.parseInt(text));
        } else {
            target.put(name, text);
        }
    }

    /** Puts a moment that a clock of the reader shows; what is none is sent as it is. */
    public static void moment(ObjectNode target, String name, String text, Dates dates) {
        if (text == null) {
            return;
        }
        try {
            target.put(name, dates.instantOf(LocalDateTime.parse(text)).toString());
        } catch (DateTimeException none) {
            target.put(name, text);
        }
    }

    /** Puts what somebody wrote as what it looks like: yes or no, a number, or a text, which may stand in quotes. */
    public static void scalar(ObjectNode target, String name, String text) {
        if (text.equals("true") || text.equals("false")) {
            target.put(name, Boolean.parseBoolean(text));
        } else if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            target.put(name, text.substring(1, text.length() - 1));
        } else {
            decimal(target, name, text);
        }
    }

    /** Puts a number that may have decimals; what is none is sent as it is. */
    public static void decimal(ObjectNode target, String name, String text) {
        if (text == null) {
            return;
        }
        if (DECIMAL.matcher(text).matches()) {
            target.put(name, new BigDecimal(text));
        } else {
            target.put(name, text);
        }
    }
}
