package io.klantbeeld.gateway.console.shell;

import io.klantbeeld.gateway.platform.EdgeProblem;
import io.klantbeeld.gateway.platform.Exchange;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Refuses requests that another site makes in the name of a person who is signed in: whatever changes something must
 * come from the console itself, by {@code Sec-Fetch-Site} or, in older browsers, by {@code Origin}.
 */
@ApplicationScoped
class SameOrigin {
    /** Before authentication (200), so that a forged request does not even reach the session. */
    private static final int BEFORE_AUTHENTICATION = 400;

    private static final String SIGN_OUT = "/console/logout";
    private static final Set<HttpMethod> CHANGING_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        if (!path.equals("/console") && !path.startsWith("/console/")) {
            context.next();
        } else if (CHANGING_NOTHING.contains(request.method())) {
            if (path.equals(SIGN_OUT)) {
                Exchange.of(context).refuse(signOutByForm());
            } else {
                context.next();
            }
        } else if (isOfTheConsole(request)) {
            context.next();
        } else {
            Exchange.of(context).refuse(forged());
        }
    }

    private static boolean isOfTheConsole(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null && origin.equals(request.scheme() + "://" + request.getHeader("Host"));
    }

    private static EdgeProblem forged() {
        return EdgeProblem.of(
                403, "console:other-origin", "The request comes from another site", "The console takes its own only.");
    }

    private static EdgeProblem signOutByForm() {
        return EdgeProblem.of(405, "request:method-not-allowed", "Signing out is a POST", "Use the button.")
                .header("Allow", "POST");
    }
}
