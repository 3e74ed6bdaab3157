package io.klantbeeld.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.klantbeeld.rest.Instants;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Reads a time that every database can hold from ISO 8601 text: of the years 1 to 9999, and never from a number. */
final class TimeReader<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parser;

    TimeReader(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return readOther(json, context);
        }
        var text = json.getText();
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return type().cast(context.handleWeirdStringValue(type(), text, "not a time"));
        }
    }

    private T readOther(JsonParser json, DeserializationContext context) throws IOException {
        return type().cast(context.handleUnexpectedToken(type(), json));
    }

    static Instant instant(String text) {
        return Instants.of(text);
    }

    static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        Instants.requireYear(date.getYear());
        return date;
    }

    @SuppressWarnings("unchecked")
    private Class<T> type() {
        return (Class<T>) handledType();
    }
}
