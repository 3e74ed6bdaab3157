package io.klantbeeld.profile.ingestion;

/**
 * One item of a request, before it is checked.
 *
 * @param index place in the request, from 0
 * @param list name of the list it is in; null when the request is the item
 * @param messageId as given; may be null
 * @param json the item as JSON
 */
public record Item(int index, String list, String messageId, byte[] json) {
    /** The path of a field of the item, or of the item itself where the field is empty. */
    String within(String field) {
        var path = list == null ? "" : "%s[%d]".formatted(list, index);
        return path.isEmpty() || field.isEmpty() ? path + field : path + '.' + field;
    }
}
