package io.klantbeeld.gateway.console.administration.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.klantbeeld.gateway.console.dialogue.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of a schema, which remembers on which line each part of it stands. */
final class SchemaText {
    private static final String ROOT = "schema";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode tree;
    private final Map<String, Integer> lines;
    private final List<SchemaFault> faults;

    private SchemaText(JsonNode tree, Map<String, Integer> lines, List<SchemaFault> faults) {
        this.tree = tree;
        this.lines = lines;
        this.faults = faults;
    }

    /** Reads a text; one that is no JSON has its fault, with line and column. */
    static SchemaText read(String text) {
        if (text.isBlank()) {
            return new SchemaText(JSON.createObjectNode(), Map.of(), List.of());
        }
        try {
            return new SchemaText(JSON.readTree(text), lines(text), List.of());
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var fault = at == null
                    ? new SchemaFault(null, null, null, e.getOriginalMessage())
                    : new SchemaFault(at.getLineNr(), at.getColumnNr(), null, e.getOriginalMessage());
            return new SchemaText(JSON.createObjectNode(), Map.of(), List.of(fault));
        }
    }

    JsonNode tree() {
        return tree;
    }

    /** What is wrong with the text as JSON; nothing when it can be sent. */
    List<SchemaFault> faults() {
        return faults;
    }

    /** What the service finds wrong with the schema, at the lines where it stands. */
    List<SchemaFault> faults(List<Fault> found) {
        return found.stream()
                .filter(fault -> fault.path().startsWith(ROOT))
                .map(fault -> new SchemaFault(lineOf(fault.path()), null, fault.path(), fault.message()))
                .toList();
    }

    /** The line of a part; of what is missing, the line of what it is missing in. */
    private Integer lineOf(String path) {
        for (var part = path; !part.isEmpty(); part = part.replaceFirst("(^|[.\\[])[^.\\[]*$", "")) {
            if (lines.containsKey(part)) {
                return lines.get(part);
            }
        }
        return null;
    }

    private static Map<String, Integer> lines(String text) throws JsonProcessingException {
        var lines = new HashMap<String, Integer>();
        try (var parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        path(parser.getParsingContext()),
                        parser.currentTokenLocation().getLineNr());
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return ROOT;
        }
        var outer = path(place.getParent());
        if (place.inArray()) {
            return place.hasCurrentIndex() ? outer + '[' + place.getCurrentIndex() + ']' : outer;
        }
        return place.hasCurrentName() ? outer + '.' + place.getCurrentName() : outer;
    }
}
