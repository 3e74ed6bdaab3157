package io.klantbeeld.profile.space;

import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What part of a list is asked for. */
class SpaceQuery {
    private static final int MAX_LIMIT = 200;

    @Parameter(description = "1 to 200")
    @DefaultValue("10")
    @QueryParam("limit")
    String limit;

    @Parameter(description = "the cursor's next of the page before")
    @DefaultValue("")
    @QueryParam("next")
    String next;

    @Parameter(description = "names of traits or events, or types of ids, with commas between; all when missing")
    @DefaultValue("")
    @QueryParam("include")
    String include;

    @Parameter(description = "kind of traits: user, or one of those that are computed; all when missing")
    @DefaultValue("")
    @QueryParam("class")
    String kind;

    int limit() {
        int asked = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problems.invalid("limit", "must be a number from 1 to " + MAX_LIMIT);
        }
        return asked;
    }

    boolean includes(String name) {
        return include.isEmpty() || List.of(include.split(",")).contains(name);
    }

    /** Whether traits that somebody claimed are asked for; there are no others yet. */
    boolean claimed() {
        return kind.isEmpty() || kind.equals("user");
    }

    /** The place in a list of at most a few hundred; a bad one is a 400. */
    int offset() {
        if (next.isEmpty()) {
            return 0;
        }
        if (!next.matches("[0-9]{1,6}")) {
            throw Problems.invalid("next", "must be the cursor's next of the page before");
        }
        return Integer.parseInt(next);
    }
}
