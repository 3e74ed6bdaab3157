package io.klantbeeld.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.problem.ProblemFinish;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/** Refuses addresses that are no text before anything reads them, and keeps answers out of caches. */
@ApplicationScoped
class RequestGuard {
    // Before authentication (200) and everything else that reads the address.
    private static final int FIRST = 1_000;

    private final ProblemFinish finish;
    private final ObjectMapper json;

    RequestGuard(ProblemFinish finish, ObjectMapper json) {
        this.finish = finish;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext request) {
        request.addHeadersEndHandler(
                ignored -> protect(request.request().path(), request.response().headers()));
        var fault = Address.fault(request.request().uri());
        if (fault.isPresent()) {
            refuse(request, Problems.invalid(fault.get(), "must be percent-encoded UTF-8 without NUL"));
        } else {
            request.next();
        }
    }

    private static void protect(String path, MultiMap headers) {
        if (!headers.contains("X-Content-Type-Options")) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        if (path != null && path.startsWith("/api/") && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private void refuse(RoutingContext request, HttpProblem problem) {
        try {
            var finished = finish.finish(problem, request);
            request.response()
                    .setStatusCode(finished.getStatusCode())
                    .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                    .end(json.writeValueAsString(finished));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
