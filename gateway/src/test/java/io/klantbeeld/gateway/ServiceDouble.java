package io.klantbeeld.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server in the place of a service: answers what a test told it, and remembers what it was asked. */
public final class ServiceDouble implements BeforeEachCallback, AfterEachCallback {
    private final String service;
    private final Map<String, Handler<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private HttpServer server;

    private ServiceDouble(String service) {
        this.service = service;
    }

    public static ServiceDouble profile() {
        return new ServiceDouble("profile");
    }

    public static ServiceDouble consent() {
        return new ServiceDouble("consent");
    }

    public static ServiceDouble campaign() {
        return new ServiceDouble("campaign");
    }

    /** A request as it arrived. */
    public record Asked(String method, String uri, Map<String, String> headers) {
        /** The parameters of the query such as {@code limit=25}, whatever their order. */
        public Set<String> query() {
            int mark = uri.indexOf('?');
            return mark < 0
                    ? Set.of()
                    : Arrays.stream(uri.substring(mark + 1).split("&"))
                            .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                            .collect(Collectors.toSet());
        }

        /** A header by its lower-case name, or null. */
        public String header(String name) {
            return headers.get(name);
        }
    }

    /** Answers requests whose raw path is this one. */
    public ServiceDouble at(String path, Handler<HttpServerRequest> answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers with a JSON body. */
    public ServiceDouble json(String path, String body) {
        return json(path, 200, body);
    }

    /** Answers with a status and a JSON body. */
    public ServiceDouble json(String path, int status, String body) {
        var type = status < 400 ? "application/json" : "application/problem+json";
        return at(path, request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .end(body));
    }

    /** Lets requests to a path wait for ever. */
    public ServiceDouble silent(String path) {
        return at(path, request -> {});
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    /** Takes the server down; connections break. */
    public void goDown() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Starts the server again. */
    public void comeBack() {
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setPort(Integer.getInteger(GatewaySettings.PORT + service))
                        .setHost("127.0.0.1"))
                .requestHandler(this::handle);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        answers.clear();
        asked.clear();
        vertx = Vertx.vertx();
        comeBack();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        var headers = new ConcurrentHashMap<String, String>();
        request.headers().forEach((name, value) -> headers.merge(name.toLowerCase(), value, (a, b) -> a + ", " + b));
        asked.add(new Asked(request.method().name(), request.uri(), headers));
        answers.getOrDefault(
                        request.path(),
                        unknown -> unknown.response().setStatusCode(418).end())
                .handle(request);
    }
}
