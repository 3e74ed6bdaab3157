package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.EdgeProblem;
import io.klantbeeld.gateway.platform.Service;
import java.util.List;
import java.util.Map;

/** The problems that the door itself answers with. */
final class RoutingProblems {
    private RoutingProblems() {}

    static EdgeProblem unknownPath() {
        return EdgeProblem.of(
                404,
                "request:not-found",
                "There is nothing at this path",
                "No part of the platform owns this path; see /openapi.");
    }

    /** The member {@code part} names the service, so that a caller and an operator see what is down. */
    static EdgeProblem unavailable(Service service) {
        return EdgeProblem.of(
                        503,
                        "gateway:part-unavailable",
                        "A part of the platform is not available",
                        service.title() + " does not answer. Try again shortly.")
                .with("part", service.title())
                .header("Retry-After", "2");
    }

    static EdgeProblem timedOut(Service service) {
        return EdgeProblem.of(
                        504,
                        "gateway:part-timed-out",
                        "A part of the platform took too long",
                        service.title() + " did not answer in time; whether it did the work is unknown.")
                .with("part", service.title());
    }

    static EdgeProblem unknownCoding() {
        return EdgeProblem.of(400, "request:invalid", "The request is not valid", "See the violations for the fields.")
                .with("violations", List.of(Map.of("field", "Transfer-Encoding", "message", "must be chunked")));
    }

    static EdgeProblem tooLarge(long limit) {
        return EdgeProblem.of(
                413, "request:too-large", "The body is too large", "It may have %d bytes here.".formatted(limit));
    }
}
