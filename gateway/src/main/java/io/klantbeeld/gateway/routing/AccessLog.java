package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Exchange;
import org.jboss.logging.Logger;

/** Logs every exchange once it ended, by the template of its path: never an id, a reference or a query. */
final class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);

    private AccessLog() {}

    static void follow(Exchange exchange) {
        if (LOG.isInfoEnabled()) {
            exchange.context().addEndHandler(end -> write(exchange));
        }
    }

    private static void write(Exchange exchange) {
        LOG.infof(
                "request answered method=%s route=%s status=%d micros=%d request=%s",
                exchange.request().method(),
                exchange.template(),
                exchange.context().response().getStatusCode(),
                exchange.elapsedMicros(),
                exchange.requestId());
    }
}
