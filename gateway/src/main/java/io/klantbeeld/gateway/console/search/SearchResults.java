package io.klantbeeld.gateway.console.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a search found.
 *
 * @param more address of the next page, or null on the last one
 * @param first whether this is the first page
 */
public record SearchResults(State state, String query, List<CustomerRow> rows, String more, boolean first) {
    /** What to show. */
    public enum State {
        START,
        FOUND,
        NOTHING,
        UNAVAILABLE,
        FORBIDDEN
    }

    /** The address under which the search is repeated. */
    public String address() {
        return "/console?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    static SearchResults of(State state, String query) {
        return new SearchResults(state, query, List.of(), null, true);
    }
}
