package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.profile.ingestion.IngestionProblems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What one request brings.
 *
 * @param envelope everything beside the items, such as {@code writeKey}, {@code sentAt} and {@code context}
 * @param list name of the list that the items are in; null when the request is the item
 */
record WireBatch(List<WireItem> items, JsonNode envelope, String list) {
    private static final String BATCH = "batch";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads a request that is one item. */
    static WireBatch single(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            var item = JSON.<JsonNode>readTree(parser);
            if (item == null || !item.isObject() || parser.nextToken() != null) {
                throw IngestionProblems.unreadable("must be a JSON object");
            }
            return new WireBatch(List.of(new WireItem(0, item, body)), item, null);
        } catch (IOException malformed) {
            throw IngestionProblems.unreadable("is not well-formed JSON");
        }
    }

    /** Reads a request that has its items in a list. */
    static WireBatch of(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            var batch = new WireBatch(new ArrayList<>(), JsonNodeFactory.instance.objectNode(), BATCH);
            if (parser.nextToken() != JsonToken.START_OBJECT || !batch.read(parser, body)) {
                throw IngestionProblems.unreadable("must be a JSON object with a list named batch");
            }
            return batch;
        } catch (IOException malformed) {
            throw IngestionProblems.unreadable("is not well-formed JSON");
        }
    }

    private boolean read(JsonParser parser, byte[] body) throws IOException {
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY && BATCH.equals(name);
            if (list) {
                readItems(parser, body);
                found = true;
            } else {
                ((ObjectNode) envelope).set(name, JSON.<JsonNode>readTree(parser));
            }
        }
        return found && parser.nextToken() == null;
    }

    private void readItems(JsonParser parser, byte[] body) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long start = parser.currentTokenLocation().getByteOffset();
            var tree = JSON.<JsonNode>readTree(parser);
            long end = parser.currentLocation().getByteOffset();
            items.add(new WireItem(items.size(), tree, slice(body, start, end, tree)));
        }
    }

    /** The item's own bytes; a body that is not UTF-8 has no byte offsets. */
    private static byte[] slice(byte[] body, long start, long end, JsonNode tree) {
        return start < 0 || end > body.length
                ? tree.toString().getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(body, (int) start, (int) end);
    }

    /** The write key in the body: that of the batch, else that of the first item that has one. */
    String writeKey() {
        var key = Member.text(envelope, "writeKey");
        return key != null
                ? key
                : items.stream()
                        .filter(item -> item.tree().isObject())
                        .map(item -> Member.text(item.tree(), "writeKey"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
