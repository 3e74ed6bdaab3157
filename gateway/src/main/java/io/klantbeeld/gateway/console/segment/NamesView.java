package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What rules of a brand may name.
 *
 * @param state EMPTY until a brand is named
 */
public record NamesView(State state, List<Value> traits, List<Event> events, List<String> segments) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** A trait of a person, or a property of an event. */
    public record Value(String name, ValueType type) {
        /** How it is written after its root, such as {@code .country} or {@code ['favourite seat']}. */
        public String access() {
            return PLAIN.matcher(name).matches() ? "." + name : "['" + quoted() + "']";
        }

        /** The name as a text within quotes. */
        public String quoted() {
            return NamesView.quoted(name);
        }

        private static Value of(JsonNode value) {
            return new Value(Fields.text(value, "name"), ValueType.of(Fields.text(value, "type")));
        }
    }

    /** An event and what is known of its properties. */
    public record Event(String name, List<Value> properties) {
        /** The name as a text within quotes. */
        public String quoted() {
            return NamesView.quoted(name);
        }

        private static Event of(JsonNode event) {
            return new Event(Fields.text(event, "name"), list(event.path("properties"), Value::of));
        }
    }

    static NamesView none() {
        return new NamesView(State.EMPTY, List.of(), List.of(), List.of());
    }

    static NamesView of(Answer answer) {
        var names = answer.bodyOrNothing();
        return new NamesView(
                answer.state(),
                list(names.path("traits"), Value::of),
                list(names.path("events"), Event::of),
                list(names.path("segments"), JsonNode::asText));
    }

    private static String quoted(String name) {
        return name.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static <T> List<T> list(JsonNode items, Function<JsonNode, T> reader) {
        var list = new ArrayList<T>();
        items.forEach(item -> list.add(reader.apply(item)));
        return List.copyOf(list);
    }
}
