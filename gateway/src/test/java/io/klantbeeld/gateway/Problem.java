package io.klantbeeld.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts on problem+json answers. */
public final class Problem {
    private Problem() {}

    /** Asserts that an answer is a problem of a status and type, complete and without an instance; answers its body. */
    public static JsonNode of(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(contentType -> assertThat(contentType).startsWith("application/problem+json"));
        var body = Schemas.json(answer.body());
        assertThat(body.path("type").asText()).isEqualTo("urn:problem:" + type);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("title").asText()).isNotBlank();
        assertThat(body.path("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(body.has("instance")).isFalse();
        return body;
    }
}
