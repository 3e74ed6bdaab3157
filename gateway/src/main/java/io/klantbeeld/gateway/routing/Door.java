package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.access.EdgeAccess;
import io.klantbeeld.gateway.limit.RateLimits;
import io.klantbeeld.gateway.platform.EdgeProblem;
import io.klantbeeld.gateway.platform.Exchange;
import io.klantbeeld.gateway.routing.Destination.Forwarded;
import io.klantbeeld.gateway.routing.Destination.Moved;
import io.klantbeeld.gateway.routing.Destination.Own;
import io.klantbeeld.gateway.routing.Destination.Unknown;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets every request in, or not: finds its destination, checks what must be shown there, and hands it over. */
@ApplicationScoped
class Door {
    /** Before every resource of the gateway itself, after authentication was prepared. */
    private static final int FIRST = 0;

    private final RoutingTable table = new RoutingTable();
    private final EdgeAccess access;
    private final RateLimits limits;
    private final BodyLimit bodies;
    private final Upstream upstream;

    Door(EdgeAccess access, RateLimits limits, BodyLimit bodies, Upstream upstream) {
        this.access = access;
        this.limits = limits;
        this.bodies = bodies;
        this.upstream = upstream;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        var exchange = Exchange.of(context);
        AccessLog.follow(exchange);
        try {
            var destination = table.of(RequestTarget.parse(context.request().uri()));
            exchange.goesTo(destination.template());
            enter(exchange, destination);
        } catch (EdgeProblem problem) {
            context.addHeadersEndHandler(
                    end -> SecurityHeaders.complete(context.response().headers(), exchange, Entry.API));
            exchange.refuse(problem);
        }
    }

    private void enter(Exchange exchange, Destination destination) {
        switch (destination) {
            case Forwarded forwarded ->
                admit(exchange, forwarded.entry(), forwarded.large())
                        .onSuccess(bearer -> upstream.pass(exchange, forwarded, bearer))
                        .onFailure(failure -> refuse(exchange, failure));
            case Own own ->
                admit(exchange, own.entry(), false)
                        .onSuccess(bearer -> exchange.context().next())
                        .onFailure(failure -> refuse(exchange, failure));
            case Moved moved -> move(exchange, moved);
            case Unknown unknown -> throw RoutingProblems.unknownPath();
        }
    }

    /** Answers the token to hand on, or null for the request's own. */
    private Future<String> admit(Exchange exchange, Entry entry, boolean large) {
        var context = exchange.context();
        context.addHeadersEndHandler(
                end -> SecurityHeaders.complete(context.response().headers(), exchange, entry));
        try {
            bodies.require(exchange, large);
            return show(exchange, entry);
        } catch (EdgeProblem problem) {
            return Future.failedFuture(problem);
        }
    }

    private Future<String> show(Exchange exchange, Entry entry) {
        return switch (entry) {
            case API -> isPreflight(exchange) ? open(exchange) : withToken(exchange);
            case SESSION -> withSession(exchange);
            case INGESTION -> {
                limits.admitWriteKey(exchange);
                yield Future.succeededFuture();
            }
            case PUBLIC -> open(exchange);
        };
    }

    /** A token decides alone: with the cookie of a console session, another issuer's rules would be applied to it. */
    private Future<String> withToken(Exchange exchange) {
        exchange.request().headers().remove(HttpHeaders.COOKIE);
        return access.verify(exchange.context()).map(client -> {
            limits.admitClient(exchange, client);
            return null;
        });
    }

    private Future<String> withSession(Exchange exchange) {
        limits.admitAddress(exchange);
        return access.sessionToken(exchange.context());
    }

    private Future<String> open(Exchange exchange) {
        limits.admitAddress(exchange);
        return Future.succeededFuture();
    }

    /** A browser asks without a token whether it may ask with one. */
    private static boolean isPreflight(Exchange exchange) {
        return exchange.request().method() == HttpMethod.OPTIONS;
    }

    private static void move(Exchange exchange, Moved moved) {
        exchange.context()
                .response()
                .setStatusCode(302)
                .putHeader("Location", moved.location())
                .end();
    }

    private static void refuse(Exchange exchange, Throwable failure) {
        if (failure instanceof EdgeProblem problem) {
            exchange.refuse(problem);
        } else {
            exchange.context().fail(failure);
        }
    }
}
