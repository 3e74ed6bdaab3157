package io.klantbeeld.rest.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Knows the id under which a request is traced: that of the tracer, of the caller's traceparent, or a new one. */
@ApplicationScoped
class TraceIds {
    private static final String MDC_KEY = "traceId";
    private static final String REQUEST_KEY = TraceIds.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final CurrentVertxRequest request;

    TraceIds(CurrentVertxRequest request) {
        this.request = request;
    }

    String current() {
        return MDC.get(MDC_KEY) instanceof String traced ? traced : of(request.getCurrent());
    }

    static String of(RoutingContext request) {
        if (request == null) {
            return random();
        }
        String known = request.get(REQUEST_KEY);
        if (known == null) {
            known = named(request.request().getHeader("traceparent"));
            request.put(REQUEST_KEY, known);
        }
        return known;
    }

    private static String named(String traceparent) {
        var match = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return match.matches() ? match.group(1) : random();
    }

    private static String random() {
        var random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
