package io.klantbeeld.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;

/** The page that a caller asks for; a resource takes it as a {@code @BeanParam}. */
public class PageRequest {
    /** Items on a page when the caller names no limit. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items that no page exceeds. */
    public static final int MAX_LIMIT = 500;

    // Both are texts: a number that does not parse would be a 404 in JAX-RS.
    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    String limit;

    /** The cursor as given, or null for the first page. */
    public String cursor() {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    /** The keys in the cursor, or an empty list for the first page. */
    public List<String> after(int parts) {
        return Cursor.parse(cursor, parts);
    }

    /** The position in the cursor as the reader understands it, or null for the first page. */
    public <T> T after(int parts, Function<List<String>, T> reader) {
        return Cursor.parse(cursor, parts, reader);
    }

    /** Items on the page: 1 to {@value #MAX_LIMIT}, {@value #DEFAULT_LIMIT} by default; anything else is a 400. */
    public int limit() {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int asked = Integer.parseInt(limit);
            if (asked >= 1 && asked <= MAX_LIMIT) {
                return asked;
            }
        }
        throw Problems.invalid("limit", "must be a number from 1 to " + MAX_LIMIT);
    }

    /** Rows to fetch: one more than the limit tells whether there is a next page. */
    public int fetch() {
        return limit() + 1;
    }
}
