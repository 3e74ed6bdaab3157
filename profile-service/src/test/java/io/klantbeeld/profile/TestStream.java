package io.klantbeeld.profile;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Reads server-sent events as a browser does. */
final class TestStream implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<String, String> fields = new HashMap<>();

    /** One event as it arrived. */
    record Event(Long id, String name, String data, Instant arrived) {
        JsonNode json() {
            return Schemas.json(data);
        }
    }

    static TestStream of(String reference, Tokens tokens, String lastEventId) {
        var path = "/api/v1/profiles/%s/changes".formatted(URLEncoder.encode(reference, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", tokens.bearer())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var stream = new TestStream();
        stream.http
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> stream.read(answer.body()));
        return stream;
    }

    List<Event> events() {
        return events;
    }

    /** The names of the moments that arrived. */
    List<String> names() {
        return events.stream()
                .filter(event -> event.name().equals("interaction"))
                .map(event -> event.json().path("name").textValue())
                .toList();
    }

    String text() {
        return events.toString();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(Stream<String> lines) {
        lines.forEach(line -> {
            int colon = line.indexOf(':');
            if (line.isEmpty() && fields.containsKey("data")) {
                events.add(new Event(
                        Long.valueOf(fields.get("id")), fields.get("event"), fields.get("data"), Instant.now()));
                fields.clear();
            } else if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
    }
}
