package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the events that come are asked for. */
class ObservedEventQuery {
    @QueryParam("source")
    String source;

    @Parameter(description = "false lists unknown events only, true defined ones")
    @QueryParam("defined")
    String defined;

    /** Whether defined ones are asked for or others; null where both are. */
    Boolean areDefined() {
        return switch (defined) {
            case null -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Problems.invalid("defined", "must be true or false");
        };
    }
}
