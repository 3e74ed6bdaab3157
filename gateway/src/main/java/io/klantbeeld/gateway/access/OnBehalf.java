package io.klantbeeld.gateway.access;

import io.klantbeeld.gateway.platform.Exchange;
import jakarta.ws.rs.HeaderParam;

/** Headers of a call that the gateway makes on behalf of a user: the user's token, the trace it belongs to and why. */
public final class OnBehalf {
    private final String token;
    private final String traceParent;
    private final String requestId;
    private final String purpose;

    private OnBehalf(String token, String traceParent, String requestId, String purpose) {
        this.token = token;
        this.traceParent = traceParent;
        this.requestId = requestId;
        this.purpose = purpose;
    }

    static OnBehalf of(String token, Exchange exchange, String purpose) {
        return new OnBehalf(token, exchange.traceParent(), exchange.requestId(), purpose);
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

    /** Why personal values are read, which is put on record; null when nobody said. */
    @HeaderParam(CurrentUser.PURPOSE)
    public String getPurpose() {
        return purpose;
    }
}
