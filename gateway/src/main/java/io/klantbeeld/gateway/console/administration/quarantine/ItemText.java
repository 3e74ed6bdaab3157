package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Lays the text of an item out for reading; one that is no JSON stays as it was sent. */
final class ItemText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ItemText() {}

    static String readable(String text) {
        try {
            return text == null ? null : JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException | IllegalArgumentException other) {
            return text;
        }
    }
}
