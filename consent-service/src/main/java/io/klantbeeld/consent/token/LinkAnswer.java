package io.klantbeeld.consent.token;

import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of links: never stored, never indexed, and never telling another site where they came from. */
public final class LinkAnswer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkAnswer() {}

    /**
     * Shows a page, which can run no script.
     *
     * @param draw draws the page, given the nonce of its styles
     */
    public static RestResponse<String> page(UnaryOperator<String> draw) {
        var nonce = nonce();
        var policy = "default-src 'none'; style-src 'nonce-" + nonce
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return answer(200, "text/html;charset=UTF-8", draw.apply(nonce))
                .header("Content-Security-Policy", policy)
                .build();
    }

    /** Tells a program that it is done. */
    public static RestResponse<String> done(String text) {
        return text(200, text);
    }

    /** Tells that a request asked for nothing that the link does. */
    public static RestResponse<String> nothingChanged() {
        return text(400, "Nothing was changed.\n");
    }

    /** Tells that the link is none: the same for every reason. */
    public static RestResponse<String> notValid() {
        return text(404, "This link is not valid.\n");
    }

    /** Tells the methods of a link. */
    public static RestResponse<String> methods() {
        return answer(200, "text/plain;charset=UTF-8", "")
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST")
                .build();
    }

    private static RestResponse<String> text(int status, String text) {
        return answer(status, "text/plain;charset=UTF-8", text).build();
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

    private static String nonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
