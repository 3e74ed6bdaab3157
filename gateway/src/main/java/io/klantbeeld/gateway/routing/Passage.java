package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.EdgeProblem;
import io.klantbeeld.gateway.platform.Exchange;
import io.klantbeeld.gateway.routing.Destination.Forwarded;
import io.smallrye.faulttolerance.api.Guard;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** One request on its way to a service, and the answer on its way back. */
final class Passage implements ProxyInterceptor {
    private static final TypeLiteral<CompletionStage<ProxyResponse>> ANSWER = new TypeLiteral<>() {};
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final Exchange exchange;
    private final Forwarded destination;
    private final String bearer;
    private final Guard circuit;
    private final RoutingConfig config;
    private LimitedBody body;

    /** @param bearer the token that the service gets instead of the request's own; null leaves what the caller sent */
    Passage(Exchange exchange, Forwarded destination, String bearer, Guard circuit, RoutingConfig config) {
        this.exchange = exchange;
        this.destination = destination;
        this.bearer = bearer;
        this.circuit = circuit;
        this.config = config;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        HeaderHygiene.clean(request.headers(), exchange);
        if (bearer != null) {
            request.putHeader("Authorization", "Bearer " + bearer);
        }
        request.setURI(destination.uri());
        body = new LimitedBody(request.getBody().stream(), limit());
        request.setBody(Body.body(body, request.getBody().length()));
        var answer = circuit.get(() -> context.sendRequest().toCompletionStage(), ANSWER);
        return Future.fromCompletionStage(answer, exchange.context().vertx().getOrCreateContext())
                .recover(failure -> Future.succeededFuture(refusal(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        HeaderHygiene.clean(response.headers());
        if (WITHOUT_BODY.contains(response.getStatusCode()) && response.getBody() != null) {
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse();
    }

    private ProxyResponse refusal(ProxyContext context, Throwable failure) {
        var problem = problem(failure);
        var response = context.request().release().response();
        problem.headers().forEach(response::putHeader);
        return response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .setBody(Body.body(Buffer.buffer(exchange.problemBody(problem))));
    }

    private EdgeProblem problem(Throwable failure) {
        if (body.exceeded()) {
            return RoutingProblems.tooLarge(limit());
        }
        return failure instanceof TimeoutException
                ? RoutingProblems.timedOut(destination.service())
                : RoutingProblems.unavailable(destination.service());
    }

    private long limit() {
        return destination.large() ? config.uploadBody() : config.body();
    }
}
