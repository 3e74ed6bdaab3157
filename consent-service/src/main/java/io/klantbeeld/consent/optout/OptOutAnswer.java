package io.klantbeeld.consent.optout;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of opt-out links: never stored, never indexed, and never telling another site where they came from. */
final class OptOutAnswer {
    private OptOutAnswer() {}

    static RestResponse<String> page(String html, String nonce) {
        var policy = "default-src 'none'; style-src 'nonce-" + nonce
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return answer(200, "text/html;charset=UTF-8", html)
                .header("Content-Security-Policy", policy)
                .build();
    }

    static RestResponse<String> text(int status, String text) {
        return answer(status, "text/plain;charset=UTF-8", text).build();
    }

    static RestResponse<String> methods() {
        return answer(200, "text/plain;charset=UTF-8", "")
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST")
                .build();
    }

    private static ResponseBuilder<String> answer(int status, String type, String body) {
        return ResponseBuilder.<String>create(status)
                .entity(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff");
    }
}
