package io.klantbeeld.gateway.platform;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** One request and its answer while they are under way: how it is traced, logged and refused. */
public final class Exchange {
    /** Header that names the request in the answer, in logs and to the services. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final String TRACE_PARENT = "traceparent";
    private static final String KEY = Exchange.class.getName();
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final RoutingContext context;
    private final TraceContext trace;
    private final String requestId;
    private final long startedAt = System.nanoTime();
    private String template = "unrouted";

    private Exchange(RoutingContext context) {
        this.context = context;
        var request = context.request();
        this.trace = TraceContext.of(request.getHeader(TRACE_PARENT));
        var given = request.getHeader(REQUEST_ID);
        this.requestId = given != null && SAFE_ID.matcher(given).matches() ? given : trace.traceId();
        request.headers().set(TRACE_PARENT, trace.traceParent()).set(REQUEST_ID, requestId);
    }

    /** The exchange of a routing context, begun at the first call. */
    public static Exchange of(RoutingContext context) {
        Exchange known = context.get(KEY);
        if (known == null) {
            known = new Exchange(context);
            context.put(KEY, known);
        }
        return known;
    }

    /** The routing context that the exchange lives in. */
    public RoutingContext context() {
        return context;
    }

    /** The request as it came. */
    public HttpServerRequest request() {
        return context.request();
    }

    /** The id that names the request in logs and answers: the caller's when it is safe to log, else the trace id. */
    public String requestId() {
        return requestId;
    }

    /** The trace that the request belongs to, as calls on its behalf carry it (W3C Trace Context). */
    public String traceParent() {
        return trace.traceParent();
    }

    /** Where the request went, as a template without ids, such as {@code /api/v1/profiles/*}. */
    public String template() {
        return template;
    }

    /** Says where the request goes, for logs and metrics, which must never carry a reference to a person. */
    @SuppressWarnings("deprecation") // the metrics extension reads the template from this local and from no other place
    public void goesTo(String template) {
        this.template = template;
        context.vertx().getOrCreateContext().putLocal("UrlPathTemplate", template);
    }

    /** Time since the request came, in microseconds. */
    public long elapsedMicros() {
        return (System.nanoTime() - startedAt) / 1_000;
    }

    /** Answers with a problem, unless an answer is already on its way. */
    public void refuse(EdgeProblem problem) {
        var response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(problemBody(problem));
    }

    /** The problem+json body of a problem of this exchange. */
    public String problemBody(EdgeProblem problem) {
        return new JsonObject(problem.body(trace.traceId())).encode();
    }
}
