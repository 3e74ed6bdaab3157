package io.klantbeeld.test.oidc;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An OpenID Connect server: discovery, keys, and tokens by client credentials and by code. */
public final class OidcServer implements AutoCloseable {
    private static final String REALM = "/realms/klantbeeld";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TokenSigner signer = TokenSigner.generate();
    private final TokenEndpoint tokens;

    private OidcServer(HttpServer http) {
        this.http = http;
        this.tokens = new TokenEndpoint(issuer(), signer);
    }

    /** Starts a server on a free port of 127.0.0.1 and makes its key known to the tests. */
    public static OidcServer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            var server = new OidcServer(HttpServer.create(address, 0));
            server.serve();
            server.signer.publish(server.issuer());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer of its tokens, under which it is discovered. */
    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + REALM;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }

    private void serve() {
        http.setExecutor(threads);
        http.createContext(REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        http.createContext(PROTOCOL + "/certs", exchange -> answer(exchange, Map.of("keys", List.of(signer.webKey()))));
        http.createContext(PROTOCOL + "/token", exchange -> {
            var form = Form.parse(exchange.getRequestBody().readAllBytes());
            answer(exchange, tokens.issue(form, exchange.getRequestHeaders().getFirst("Authorization")));
        });
        http.createContext(PROTOCOL + "/auth", exchange -> {
            var location = tokens.authorise(Form.parse(exchange.getRequestURI().getRawQuery()));
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        http.start();
    }

    private Map<String, Object> discovery() {
        var base = issuer() + "/protocol/openid-connect";
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", base + "/certs",
                "token_endpoint", base + "/token",
                "authorization_endpoint", base + "/auth",
                "end_session_endpoint", base + "/logout",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("ES256"),
                "code_challenge_methods_supported", List.of("S256"));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(json);
        }
    }
}
