package io.klantbeeld.benchmark.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.api.PlatformUnreachable;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The API of profile-service, as an administrator uses it to import. */
final class ProfileService {
    private static final String ADMIN = "platform-admin";
    private static final String BOUNDARY = "rows-of-a-file";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_NANOS = 100_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final AccessTokens tokens;
    private final PlatformApi api;

    ProfileService(LocalPlatform platform) {
        this.base = URI.create(platform.ports().url(Port.of(Part.PROFILE).getFirst()));
        this.tokens = AccessTokens.ofClient(URI.create(platform.realm()), ADMIN, ADMIN + "-secret");
        this.api = new PlatformApi(base, tokens);
    }

    void register(String source) {
        require(api.send(
                "PUT", "/api/v1/sources/" + source, Map.of("key", source, "brand", "blauwvlucht", "type", "STORE")));
    }

    /** Uploads a file for a dry run, and answers the id of the import. */
    String upload(Map<String, Object> definition, String file) {
        try {
            var body =
                    "--%1$s\r\nContent-Disposition: form-data; name=\"definition\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"purchases\"\r\nContent-Type: text/plain\r\n\r\n%3$s\r\n--%1$s--\r\n"
                            .formatted(BOUNDARY, JsonMapper.builder().build().writeValueAsString(definition), file);
            var answer = http.send(
                    HttpRequest.newBuilder(base.resolve("/api/v1/imports"))
                            .header("Authorization", "Bearer " + tokens.current())
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException("The file was not taken: " + answer.body());
            }
            return JsonMapper.builder()
                    .build()
                    .readTree(answer.body())
                    .path("id")
                    .textValue();
        } catch (IOException failed) {
            throw new IllegalStateException("The file could not be uploaded", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Orders the application of a dry run, and answers the id of the new import. */
    String apply(JsonNode dryRun) {
        var path = "/api/v1/imports/" + dryRun.path("id").textValue() + "/applications";
        return require(api.post(path, Map.of("sha256", dryRun.path("sha256").textValue())))
                .path("id")
                .textValue();
    }

    void undo(JsonNode applied) {
        require(api.post("/api/v1/imports/" + applied.path("id").textValue() + "/undos", null));
    }

    JsonNode awaitEnd(String id) {
        return await(id, run -> !run.path("state").textValue().matches("RUNNING|UNDOING"));
    }

    /** Waits until an import is as it should be, also while the service is away. */
    JsonNode await(String id, Predicate<JsonNode> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var run = require(api.get("/api/v1/imports/" + id));
                if (condition.test(run)) {
                    return run;
                }
            } catch (PlatformUnreachable away) {
                // It was killed, and comes back.
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("The import did not come to its end in time");
    }

    private static JsonNode require(PlatformApi.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("profile-service refused: " + answer.problem());
        }
        return answer.body();
    }
}
