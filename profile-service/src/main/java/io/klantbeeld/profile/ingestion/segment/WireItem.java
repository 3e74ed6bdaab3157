package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * One item of a batch.
 *
 * @param json its bytes as they were sent
 */
record WireItem(int index, JsonNode tree, byte[] json) {
    private static final String WRITE_KEY = "writeKey";

    /** What may be kept of the item: a write key is kept as its hash only. */
    byte[] kept() {
        if (!(tree instanceof ObjectNode object) || !object.has(WRITE_KEY)) {
            return json;
        }
        return object.deepCopy().without(WRITE_KEY).toString().getBytes(StandardCharsets.UTF_8);
    }

    String messageId() {
        return Member.text(tree, "messageId");
    }
}
