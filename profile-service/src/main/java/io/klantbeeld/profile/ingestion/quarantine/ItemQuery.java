package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter of the quarantine as a caller names it. */
class ItemQuery {
    @Parameter(description = "OPEN (default) or SETTLED")
    @QueryParam("state")
    String state;

    @QueryParam("source")
    String source;

    @Parameter(description = "why, such as SCHEMA_VIOLATION")
    @QueryParam("code")
    String code;

    @Parameter(description = "a faulty field by its path in the item")
    @QueryParam("field")
    String field;

    @Parameter(description = "first instant of receipt, inclusive")
    @QueryParam("from")
    String from;

    @Parameter(description = "last instant of receipt, exclusive")
    @QueryParam("to")
    String to;

    boolean settled() {
        return switch (state) {
            case null -> false;
            case "OPEN" -> false;
            case "SETTLED" -> true;
            default -> throw Problems.invalid("state", "must be OPEN or SETTLED");
        };
    }

    ItemFilter filter() {
        return new ItemFilter(source, code(), field, instant("from", from), instant("to", to));
    }

    private RejectionCode code() {
        return code == null
                ? null
                : Arrays.stream(RejectionCode.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problems.invalid("code", "is not one of the values of this field"));
    }

    private static Instant instant(String field, String text) {
        return text == null ? null : Instants.parse(field, text);
    }
}
