package io.klantbeeld.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Plays the catalogue of the local platform through the API, as its loader does. */
public final class SampleCatalogue {
    private static boolean loaded;

    private SampleCatalogue() {}

    /** Loads the catalogue, once for all tests. */
    public static synchronized void load() {
        if (!loaded) {
            for (var step : steps()) {
                var answer = play(step);
                assertThat(answer.statusCode())
                        .as("%s: %s", step.path("path"), answer.asString())
                        .isEqualTo(200);
            }
            loaded = true;
        }
    }

    /** The steps of the sample file. */
    public static JsonNode steps() {
        var file = Path.of(
                System.getProperty("klantbeeld.root"), "local-platform/src/main/resources/sample/20-catalogue.json");
        try {
            return Schemas.json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays one step as the machine that it names. */
    public static Response play(JsonNode step) {
        var request = given().header("Authorization", manager(step.path("as").asText()))
                .contentType("application/json");
        if (step.has("body")) {
            request.body(step.path("body").toString());
        }
        return request.request(step.path("method").asText(), step.path("path").asText());
    }

    /** The Authorization of a manager of the catalogue. */
    public static String manager(String subject) {
        return Tokens.scopes("consent:read", "consent:manage").subject(subject).bearer();
    }
}
