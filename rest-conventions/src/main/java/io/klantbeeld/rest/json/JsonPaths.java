package io.klantbeeld.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the way to a field as callers know it: {@code choices[0].scope.brand}. */
final class JsonPaths {
    /** The field that is named when the fault is in none. */
    static final String BODY = "body";

    private static final int MAX_NAME = 100;
    private static final JsonFactory JSON = new JsonFactory();

    private JsonPaths() {}

    static String of(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            append(path, reference.getFieldName(), reference.getIndex());
        }
        return path.toString();
    }

    static String of(JsonStreamContext context) {
        return path(context).toString();
    }

    /** The field at an offset of a text, as far as the parser understands the text. */
    static String at(byte[] text, int offset) {
        try (var json = JSON.createParser(text)) {
            try {
                while (json.currentLocation().getByteOffset() <= offset && json.nextToken() != null) {
                    json.finishToken();
                }
            } catch (IOException broken) {
                // The parser stumbled over the fault itself, and stands in its field.
            }
            var path = of(json.getParsingContext());
            return path.isEmpty() ? BODY : path;
        } catch (IOException e) {
            return BODY;
        }
    }

    /** The place where a field begins in a text. */
    static Optional<JsonLocation> locate(byte[] text, String field) {
        try (var json = JSON.createParser(text)) {
            while (json.nextToken() != null) {
                if (of(json.getParsingContext()).equals(field)) {
                    return Optional.of(json.currentTokenLocation());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static StringBuilder path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return new StringBuilder();
        }
        var path = path(context.getParent());
        append(path, context.getCurrentName(), context.hasCurrentIndex() ? context.getCurrentIndex() : -1);
        return path;
    }

    private static void append(StringBuilder path, String name, int index) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name, 0, Math.min(name.length(), MAX_NAME));
        } else if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }
}
