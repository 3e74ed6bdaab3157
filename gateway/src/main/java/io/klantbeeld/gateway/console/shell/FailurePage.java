package io.klantbeeld.gateway.console.shell;

import io.klantbeeld.gateway.platform.Exchange;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Shows a calm page when the console fails before or beside its resources, as without the issuer of sign-ins. */
@ApplicationScoped
class FailurePage {
    private static final Logger LOG = Logger.getLogger(FailurePage.class);

    private final Template page;

    FailurePage(@Location("console/failure.html") Template page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route("/console").failureHandler(this::show);
        router.route("/console/*").failureHandler(this::show);
    }

    private void show(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.headWritten() || isAnsweredBySecurity(context.failure())) {
            context.next();
            return;
        }
        var exchange = Exchange.of(context);
        LOG.errorf(context.failure(), "console page failed request=%s", exchange.requestId());
        response.setStatusCode(503)
                .putHeader("Content-Type", "text/html;charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Retry-After", "5")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'")
                .end(page.data("requestId", exchange.requestId()).render());
    }

    /** Redirects to sign-in and refusals are thrown too, and their answers are not ours. */
    private static boolean isAnsweredBySecurity(Throwable failure) {
        return failure == null
                || failure instanceof AuthenticationRedirectException
                || failure instanceof AuthenticationFailedException
                || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException;
    }
}
