package io.klantbeeld.gateway.access;

import io.klantbeeld.gateway.platform.EdgeProblem;
import io.quarkus.security.AuthenticationFailedException;

/** The problems of entering. */
final class AccessProblems {
    private AccessProblems() {}

    static EdgeProblem tokenMissing() {
        return unauthorized("Send it as a bearer token.").header("WWW-Authenticate", "Bearer");
    }

    static EdgeProblem tokenRefused() {
        return unauthorized("The signature, issuer, audience or time of the token is not right.")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    /** What is not the token's fault is a missing issuer: without its keys nobody can be verified. */
    static EdgeProblem of(Throwable failure) {
        return switch (failure) {
            case EdgeProblem problem -> problem;
            case AuthenticationFailedException refused -> tokenRefused();
            default ->
                EdgeProblem.of(
                                503,
                                "gateway:part-unavailable",
                                "A part of the platform is not available",
                                "The issuer of tokens does not answer. Try again shortly.")
                        .with("part", "keycloak")
                        .header("Retry-After", "2");
        };
    }

    private static EdgeProblem unauthorized(String detail) {
        return EdgeProblem.of(401, "access:unauthenticated", "A valid token is required", detail);
    }
}
