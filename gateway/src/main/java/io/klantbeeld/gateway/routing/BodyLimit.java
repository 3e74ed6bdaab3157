package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Exchange;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * Refuses a body that announces itself as too large, or in a transfer coding that the door does not undo; what does not
 * announce its length is counted on its way.
 */
@ApplicationScoped
class BodyLimit {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);

    private final RoutingConfig config;

    BodyLimit(RoutingConfig config) {
        this.config = config;
    }

    void require(Exchange exchange, boolean large) {
        if (isCoded(exchange.request())) {
            exchange.context()
                    .addEndHandler(end -> exchange.request().connection().close());
            throw RoutingProblems.unknownCoding();
        }
        long limit = large ? config.uploadBody() : config.body();
        if (announced(exchange.request()) > limit) {
            drain(exchange);
            throw RoutingProblems.tooLarge(limit);
        }
    }

    /** A client reads the answer only after it has sent, so its body is read and dropped, for a while. */
    private static void drain(Exchange exchange) {
        var request = exchange.request();
        var vertx = exchange.context().vertx();
        long timer = vertx.setTimer(PATIENCE, id -> request.connection().close());
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.resume();
    }

    private static boolean isCoded(HttpServerRequest request) {
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.size() > 1
                || codings.stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("chunked"));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
