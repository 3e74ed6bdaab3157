package io.klantbeeld.gateway.access;

import io.klantbeeld.gateway.platform.Exchange;
import jakarta.ws.rs.HeaderParam;

/** Headers of a call that the gateway makes on behalf of a user: the user's token and the trace it belongs to. */
public final class OnBehalf {
    private final String token;
    private final String traceParent;
    private final String requestId;

    private OnBehalf(String token, String traceParent, String requestId) {
        this.token = token;
        this.traceParent = traceParent;
        this.requestId = requestId;
    }

    static OnBehalf of(String token, Exchange exchange) {
        return new OnBehalf(token, exchange.traceParent(), exchange.requestId());
    }

    @HeaderParam("Authorization")
    public String getAuthorization() {
        return "Bearer " + token;
    }

    @HeaderParam("traceparent")
    public String getTraceParent() {
        return traceParent;
    }

    @HeaderParam(Exchange.REQUEST_ID)
    public String getRequestId() {
        return requestId;
    }
}
