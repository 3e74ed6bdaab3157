package io.klantbeeld.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the platform's REST API with the token of one caller. */
public final class PlatformApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI gateway;
    private final AccessTokens tokens;

    /**
     * Takes the door and the caller.
     *
     * @param gateway base URL of the gateway
     * @param tokens where the caller's tokens come from
     */
    public PlatformApi(URI gateway, AccessTokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** Base URL of the gateway. */
    public URI gateway() {
        return gateway;
    }

    /** Percent-encodes a reference or key for a place in a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Reads a resource. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Creates or acts: posts a body, a Jackson tree or anything that Jackson writes. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Sends a request with the caller's token; a null body sends none. */
    public Answer send(String method, String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + tokens.current())
                    .header("Accept", "application/json");
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            }
            return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new PlatformUnreachable(gateway, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformUnreachable(gateway, interrupted);
        }
    }

    /**
     * What the platform answered.
     *
     * @param status HTTP status
     * @param body the JSON body; a missing node when there is none
     */
    public record Answer(int status, JsonNode body) {
        static Answer of(HttpResponse<String> response) {
            try {
                return new Answer(response.statusCode(), JSON.readTree(response.body()));
            } catch (JsonProcessingException notJson) {
                return new Answer(response.statusCode(), JSON.missingNode());
            }
        }

        /** Whether the request was done. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The title and violations of a problem, in one line. */
        public String problem() {
            var violations = body.path("violations");
            return status + " " + body.path("title").asText("without a problem document")
                    + (body.path("detail").isTextual()
                            ? ": " + body.path("detail").asText()
                            : "")
                    + (violations.isEmpty() ? "" : " " + violations);
        }
    }
}
