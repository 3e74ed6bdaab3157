package io.klantbeeld.gateway.console.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.search.SearchResults.State;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.customer.Customers;
import io.klantbeeld.gateway.customer.Part;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Searches customers for the current visit. */
@RequestScoped
public class CustomerSearch {
    private static final int PAGE = 20;
    private static final int SHORTEST = 2;

    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;

    CustomerSearch(Customers customers, CurrentUser user, Visit visit) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
    }

    /** The page of customers that a text finds; a text that is too short finds nobody. */
    public SearchResults find(String text, String cursor) {
        var query = text == null ? "" : text.strip();
        if (query.codePointCount(0, query.length()) < SHORTEST) {
            return SearchResults.of(State.START, query);
        }
        var after = cursor == null || cursor.isBlank() ? null : cursor;
        return switch (customers.search(query, after, PAGE, user.onBehalf())) {
            case Part.Ok(JsonNode page) -> results(query, page, after == null);
            case Part.Forbidden forbidden -> SearchResults.of(State.FORBIDDEN, query);
            case Part.Unavailable unavailable -> SearchResults.of(State.UNAVAILABLE, query);
            case Part.Refused refused -> SearchResults.of(State.NOTHING, query);
        };
    }

    private SearchResults results(String query, JsonNode page, boolean first) {
        var rows = new ArrayList<CustomerRow>();
        page.path("items").forEach(item -> {
            if (CustomerRow.isCustomer(item)) {
                rows.add(CustomerRow.of(PersonHeader.of(item, visit.vocabulary(), visit.dates())));
            }
        });
        var state = rows.isEmpty() && first ? State.NOTHING : State.FOUND;
        var cursor = Fields.text(page, "nextCursor");
        var more = cursor == null ? null : SearchResults.of(state, query).address() + "&cursor=" + encoded(cursor);
        return new SearchResults(state, query, rows, more, first);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
