package io.klantbeeld.gateway.console.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.customer.Part;
import java.util.Arrays;

/** Why a decision was not made. */
enum Failure {
    NO_REASON(422, null),
    NOTHING_CHOSEN(422, null),
    ALREADY_ONE(422, "already-one"),
    ONLY_A_DEVICE(422, "only-a-device"),
    NOT_OF_THE_PERSON(422, "not-of-the-person"),
    NOTHING_REMAINS(422, "nothing-remains"),
    REFUSED(422, null),
    NOT_ALLOWED(403, null),
    UNAVAILABLE(503, null);

    private static final String PROBLEM = "urn:problem:profile:";

    private final int status;
    private final String problem;

    Failure(int status, String problem) {
        this.status = status;
        this.problem = problem;
    }

    /** The status of the page that tells it. */
    int status() {
        return status;
    }

    /** Tells whether the reason is what is missing. */
    public boolean isOfTheReason() {
        return this == NO_REASON;
    }

    /** What a service's answer to a decision means; null when it was made. */
    static Failure of(Part part) {
        return switch (part) {
            case Part.Ok made -> null;
            case Part.Forbidden forbidden -> NOT_ALLOWED;
            case Part.Unavailable unavailable -> UNAVAILABLE;
            case Part.Refused(int status, JsonNode problem) -> ofProblem(Fields.text(problem, "type"));
        };
    }

    private static Failure ofProblem(String type) {
        return Arrays.stream(values())
                .filter(failure -> failure.problem != null && (PROBLEM + failure.problem).equals(type))
                .findFirst()
                .orElse(REFUSED);
    }
}
