package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param more address of the next page, or null on the last one
 * @param address of the first page, from which it is read again
 */
public record Listing<T>(State state, List<T> items, String more, String address) {
    /** Number of items on a page. */
    public static final int PAGE = 25;

    /**
     * Reads a page.
     *
     * @param address of the list with its filters and without a cursor
     */
    public static <T> Listing<T> of(Answer answer, String address, Function<JsonNode, T> reader) {
        if (!answer.state().isReady()) {
            return new Listing<>(answer.state(), List.of(), null, address);
        }
        var page = answer.bodyOrNothing();
        var items = new ArrayList<T>();
        page.path("items").forEach(item -> items.add(reader.apply(item)));
        var cursor = Fields.text(page, "nextCursor");
        var more = cursor == null
                ? null
                : address + (address.contains("?") ? "&" : "?") + "cursor=" + Query.encoded(cursor);
        // What the user may see can lie on the pages to come.
        boolean empty = items.isEmpty() && more == null;
        return new Listing<>(empty ? State.EMPTY : State.READY, List.copyOf(items), more, address);
    }
}
