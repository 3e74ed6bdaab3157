package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One item of a batch.
 *
 * @param json its bytes as they were sent
 */
record WireItem(int index, JsonNode tree, byte[] json) {
    String messageId() {
        return Member.text(tree, "messageId");
    }
}
