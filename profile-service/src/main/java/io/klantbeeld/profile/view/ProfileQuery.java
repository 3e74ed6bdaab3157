package io.klantbeeld.profile.view;

import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller asks for a profile. */
class ProfileQuery {
    @Parameter(description = "true adds the provenance of every trait")
    @QueryParam("explain")
    String explain;

    @Parameter(description = "what to show, such as identifiers,traits.firstName; everything when missing")
    @QueryParam("fields")
    String fields;

    @Parameter(description = "a moment of the past: the profile as it was known then")
    @QueryParam("asOf")
    String asOf;

    boolean explain() {
        return switch (explain) {
            case null -> false;
            case "true", "" -> true;
            case "false" -> false;
            default -> throw Problems.invalid("explain", "must be true or false");
        };
    }

    Fields fields() {
        return Fields.parse(fields);
    }

    /** The moment of the past, or null for the present. */
    Instant asOf(Clock clock) {
        if (asOf == null || asOf.isEmpty()) {
            return null;
        }
        var moment = Instants.parse("asOf", asOf);
        if (moment.isAfter(clock.instant())) {
            throw Problems.invalid("asOf", "must not be in the future");
        }
        return moment;
    }
}
