package io.klantbeeld.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Arrays;

/** What a status means when nobody said more; the texts never depend on the request. */
enum StandardProblem {
    MALFORMED(400, "request:malformed", "The request is malformed"),
    UNAUTHENTICATED(401, "access:unauthenticated", "A valid token is required"),
    FORBIDDEN(403, "access:forbidden", "The token does not permit this"),
    NOT_FOUND(404, "request:not-found", "There is nothing at this path"),
    METHOD_NOT_ALLOWED(405, "request:method-not-allowed", "The resource does not have this method"),
    NOT_ACCEPTABLE(406, "request:not-acceptable", "The resource has no such representation"),
    CONFLICT(409, "request:conflict", "The request conflicts with the state of the resource"),
    GONE(410, "request:gone", "The resource is gone"),
    PRECONDITION_FAILED(412, "request:revision-changed", "The resource has changed"),
    TOO_LARGE(413, "request:too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "request:unsupported-media-type", "The resource does not read this media type"),
    REFUSED(422, "request:refused", "The request is refused"),
    TOO_MANY_REQUESTS(429, "request:too-many-requests", "There were too many requests"),
    UNAVAILABLE(503, "server:unavailable", "The service cannot answer now"),
    OTHER_REFUSAL(499, "request:refused", "The request is refused"),
    UNEXPECTED(500, "server:unexpected", "The service failed unexpectedly");

    private final int status;
    private final URI type;
    private final String title;

    StandardProblem(int status, String urn, String title) {
        this.status = status;
        this.type = URI.create("urn:problem:" + urn);
        this.title = title;
    }

    static StandardProblem of(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status < 500 ? OTHER_REFUSAL : UNEXPECTED);
    }

    URI type() {
        return type;
    }

    String title() {
        return title;
    }

    /** The problem with what a status says by itself, and the headers that came with it. */
    static HttpProblem.Builder replacing(HttpProblem problem) {
        var standard = of(problem.getStatusCode());
        var replacement = HttpProblem.builder()
                .withStatus(problem.getStatusCode())
                .withType(standard.type)
                .withTitle(standard.title);
        problem.getHeaders().forEach(replacement::withHeader);
        return replacement;
    }
}
