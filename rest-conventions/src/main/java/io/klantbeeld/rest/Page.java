package io.klantbeeld.rest;

import java.util.List;
import java.util.function.Function;

/** One page of a list, and the cursor of the next one, which is null on the last page. */
public record Page<T>(List<T> items, String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows that were fetched with one more than the limit.
     *
     * @param rows at most {@code limit + 1} rows in the order of the list
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }

    /** The same page with every item shown as something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
