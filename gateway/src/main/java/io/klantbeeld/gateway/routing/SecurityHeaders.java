package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Exchange;
import io.vertx.core.MultiMap;

/** Completes every answer with what browsers need to keep it safe; what the owner of a page said stays. */
final class SecurityHeaders {
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void complete(MultiMap headers, Exchange exchange, Entry entry) {
        headers.set(Exchange.REQUEST_ID, exchange.requestId());
        addIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        addIfAbsent(headers, "X-Frame-Options", "DENY");
        addIfAbsent(headers, "Referrer-Policy", "no-referrer");
        addIfAbsent(headers, "Content-Security-Policy", entry == Entry.PUBLIC ? PAGE_POLICY : API_POLICY);
        if (entry == Entry.SESSION) {
            addIfAbsent(headers, "Cache-Control", "no-store");
        }
        if ("https".equals(exchange.request().scheme())) {
            addIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static void addIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
