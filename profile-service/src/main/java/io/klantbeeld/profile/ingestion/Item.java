package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One item of a request, before it is checked.
 *
 * @param index place in the request, from 0
 * @param list name of the list it is in; null when the request is the item
 * @param messageId as given; may be null
 * @param json the item as JSON, without any key
 * @param origin how it was sent
 */
public record Item(int index, String list, String messageId, byte[] json, Origin origin) {
    /**
     * How an item was sent, which is what it takes to read it again.
     *
     * @param form name of the {@link ItemForm}
     * @param envelope what the batch says for all its items; null when it says nothing
     */
    public record Origin(String form, JsonNode envelope) {
        /** An item that stands for itself. */
        public static Origin of(String form) {
            return new Origin(form, null);
        }
    }

    /** The path of a field of the item, or of the item itself where the field is empty. */
    String within(String field) {
        var path = list == null ? "" : "%s[%d]".formatted(list, index);
        return path.isEmpty() || field.isEmpty() ? path + field : path + '.' + field;
    }
}
