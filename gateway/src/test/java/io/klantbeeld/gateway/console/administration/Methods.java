package io.klantbeeld.gateway.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers calls to one path by their method, and remembers what the last of each said. */
public final class Methods implements Handler<HttpServerRequest> {
    private final Map<String, Told> answers = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    private record Told(int status, String body) {}

    public static Methods get(String body) {
        return new Methods().and("GET", 200, body);
    }

    public static Methods post(int status, String body) {
        return new Methods().and("POST", status, body);
    }

    public Methods and(String method, int status, String body) {
        answers.put(method, new Told(status, body));
        return this;
    }

    /** What the last call with a method said. */
    public JsonNode said(String method) {
        return Schemas.json(bodies.get(method));
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.bodyHandler(body -> {
            var method = request.method().name();
            bodies.put(method, body.toString());
            var told = answers.getOrDefault(method, new Told(405, "{}"));
            request.response()
                    .setStatusCode(told.status)
                    .putHeader("Content-Type", told.status < 400 ? "application/json" : "application/problem+json")
                    .putHeader("ETag", "\"3\"")
                    .end(told.status == 204 ? "" : told.body);
        });
    }
}
