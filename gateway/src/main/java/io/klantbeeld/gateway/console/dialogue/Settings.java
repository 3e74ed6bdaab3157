package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
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
