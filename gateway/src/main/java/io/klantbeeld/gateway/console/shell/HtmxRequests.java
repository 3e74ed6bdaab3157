package io.klantbeeld.gateway.console.shell;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells scripts that a session ended (499) instead of sending them to the sign-in page, which they cannot show. */
@ApplicationScoped
class HtmxRequests implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var accept = context.request().getHeader("Accept");
        return context.request().headers().contains("HX-Request")
                || accept != null && accept.contains("text/event-stream");
    }
}
