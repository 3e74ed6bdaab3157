package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.RejectionCode;

/** Reads members of open JSON, as leniently as the protocol is spoken. */
final class Member {
    private Member() {}

    /** A text or a number as text; null when missing, blank or anything else. */
    static String text(JsonNode parent, String name) {
        var value = parent.get(name);
        boolean scalar = value != null && (value.isTextual() || value.isNumber());
        return scalar && !value.asText().isBlank() ? value.asText() : null;
    }

    /** An object; an empty one when missing or null, and anything else rejects the item. */
    static JsonNode object(JsonNode parent, String name) {
        var value = parent.get(name);
        if (value == null || value.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!value.isObject()) {
            throw new ItemRejected(RejectionCode.WRONG_TYPE, name);
        }
        return value;
    }
}
