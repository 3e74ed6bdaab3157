package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class AbsentBodyTest {
    @ParameterizedTest
    @EnumSource(Version.class)
    void aResourceThatCanDoWithoutABodyNeedsNoMediaTypeEither(Version version) throws Exception {
        var answer = post(version, "/api/v1/odd/optional", null, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"absent\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/csv"})
    void whatIsEmptyIsNoneOfAnyMediaType(String mediaType) throws Exception {
        var answer = post(Version.HTTP_1_1, "/api/v1/odd/optional", mediaType, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"absent\":true}");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aResourceThatNeedsABodySaysSo(Version version) throws Exception {
        var answer = post(version, "/api/v1/things", null, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:problem:request:invalid", "\"field\":\"body\"", "must not be empty");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aBodyWithoutAMediaTypeIsNotTakenForNone(Version version) throws Exception {
        assertThat(post(version, "/api/v1/odd/optional", "text/csv", BodyPublishers.ofString("a;b"))
                        .statusCode())
                .isEqualTo(415);
        var inOne = BodyPublishers.ofString("{\"a\":1}");
        var inChunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{\"a\":1}".getBytes()));

        assertThat(post(version, "/api/v1/odd/optional", null, inOne).statusCode())
                .isEqualTo(415);
        assertThat(post(version, "/api/v1/odd/optional", null, inChunks).statusCode())
                .isEqualTo(415);
    }

    private static HttpResponse<String> post(Version version, String path, String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(version)
                .header("Authorization", Tokens.scopes("thing:write").bearer())
                .POST(body);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
