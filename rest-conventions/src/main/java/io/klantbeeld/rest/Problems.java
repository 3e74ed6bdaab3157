package io.klantbeeld.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** Makes the problems (RFC 9457) that a service answers with; a feature wraps it in a small factory of its own. */
public final class Problems {
    private static final String URN = "urn:problem:";

    private Problems() {}

    /**
     * A problem of a type of the caller's domain.
     *
     * @param urn domain and name, such as {@code profile:unknown-person} for {@code urn:problem:profile:unknown-person}
     * @param detail what happened, without personal data and without the rejected value; may be null
     */
    public static HttpProblem of(int status, String urn, String title, String detail) {
        return builder(status, urn, title).withDetail(detail).build();
    }

    /** 400: the request is malformed, has a wrong type, an unknown field or a bad reference. */
    public static HttpProblem invalid(List<Violation> violations) {
        return builder(400, "request:invalid", "The request is not valid")
                .withDetail("See the violations for the fields.")
                .with("violations", List.copyOf(violations))
                .build();
    }

    /** 400 for one field. */
    public static HttpProblem invalid(String field, String message) {
        return invalid(List.of(Violation.of(field, message)));
    }

    /** 422: the request is well-formed, and a rule of the domain refuses it. */
    public static HttpProblem refused(String urn, String title, List<Violation> violations) {
        return builder(422, urn, title)
                .with("violations", List.copyOf(violations))
                .build();
    }

    private static HttpProblem.Builder builder(int status, String urn, String title) {
        return HttpProblem.builder()
                .withStatus(status)
                .withType(URI.create(urn.startsWith(URN) ? urn : URN + urn))
                .withTitle(title);
    }
}
