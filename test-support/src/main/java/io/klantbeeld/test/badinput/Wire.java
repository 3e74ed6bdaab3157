package io.klantbeeld.test.badinput;

import io.klantbeeld.test.Patience;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A request as it goes over the wire: nothing on the way repairs it. */
record Wire(String method, String path, Map<String, String> headers, byte[] body, boolean chunked) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Patience.LIMIT)
            .build();

    Wire withPath(String other) {
        return new Wire(method, other, headers, body, chunked);
    }

    Wire withBody(byte[] other) {
        return new Wire(method, path, headers, other, chunked);
    }

    Wire inChunks() {
        return new Wire(method, path, headers, body, true);
    }

    Wire withHeader(String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return new Wire(method, path, changed, body, chunked);
    }

    Wire withoutHeader(String name) {
        var changed = new HashMap<>(headers);
        changed.remove(name);
        return new Wire(method, path, changed, body, chunked);
    }

    HttpResponse<String> send() {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        var request = HttpRequest.newBuilder(address).timeout(Patience.LIMIT).method(method, publisher());
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private BodyPublisher publisher() {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
    }
}
