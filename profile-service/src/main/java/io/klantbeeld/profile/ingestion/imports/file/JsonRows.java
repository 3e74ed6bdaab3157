package io.klantbeeld.profile.ingestion.imports.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.klantbeeld.profile.platform.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a file with one JSON object per line; a dot in the name of a column leads into nested objects. */
final class JsonRows implements Rows {
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final CountedFile file;
    private final Lines lines;
    private long number;

    JsonRows(CountedFile file, Reader text) {
        this.file = file;
        this.lines = new Lines(text);
    }

    @Override
    public Row next() {
        var line = lines.next();
        if (line == null) {
            if (number == 0) {
                throw new FileUnreadable("EMPTY_FILE");
            }
            return null;
        }
        number++;
        return lines.wasCut() ? new Row.Broken(number, "ROW_TOO_LARGE") : read(line);
    }

    private Row read(String line) {
        try {
            JsonNode row = JSON.readValue(line);
            return row.isObject()
                    ? new Row.Readable(number, column -> value(at(row, column)))
                    : new Row.Broken(number, "MALFORMED_ROW");
        } catch (JsonProcessingException malformed) {
            return new Row.Broken(number, "MALFORMED_ROW");
        }
    }

    private static JsonNode at(JsonNode object, String column) {
        int dot = column.indexOf('.');
        return dot < 0 || object.has(column)
                ? object.path(column)
                : at(object.path(column.substring(0, dot)), column.substring(dot + 1));
    }

    private static Object value(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.textValue();
            case NUMBER -> value.decimalValue();
            case BOOLEAN -> value.booleanValue();
            case OBJECT, ARRAY -> Json.value(value);
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    @Override
    public double progress() {
        return file.progress();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
