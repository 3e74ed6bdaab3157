package io.klantbeeld.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * Profile-service as far as it is asked who somebody is: it knows whom a test told it of, and tells callers who may read
 * profiles. It runs as long as the tests do, beside them in another class loader: what they share are system properties.
 */
final class ProfileCounterpart {
    private static final String KNOWN = "klantbeeld.test.profile.known.";
    private static final String AWAY = "klantbeeld.test.profile.away";
    private static final String PATH = "/api/v1/profiles/";

    private ProfileCounterpart() {}

    /** Starts it and answers the port. */
    static int start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext(PATH, ProfileCounterpart::read);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows a person from now on. */
    static void knows(String reference, UUID profile, String state) {
        System.setProperty(
                KNOWN + reference, "{\"id\":\"%s\",\"state\":\"%s\",\"version\":1}".formatted(profile, state));
    }

    /** Answers 503 from now on, or works again. */
    static void away(boolean away) {
        System.setProperty(AWAY, Boolean.toString(away));
    }

    private static void read(HttpExchange exchange) throws IOException {
        try (exchange) {
            var known = System.getProperty(
                    KNOWN + exchange.getRequestURI().getPath().substring(PATH.length()));
            int refused = refusal(exchange);
            if (refused > 0 || known == null) {
                exchange.sendResponseHeaders(refused > 0 ? refused : 404, -1);
                return;
            }
            var body = known.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static int refusal(HttpExchange exchange) {
        if (Boolean.getBoolean(AWAY)) {
            return 503;
        }
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer == null) {
            return 401;
        }
        var claims = new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.contains("profile:read") ? 0 : 403;
    }
}
