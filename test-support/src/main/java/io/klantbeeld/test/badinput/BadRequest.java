package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** One bad request, and what must become of it. */
public final class BadRequest {
    private final String name;
    private final Expected expected;
    private final Wire wire;
    private final Supplier<?> state;

    BadRequest(String name, Expected expected, Wire wire, Supplier<?> state) {
        this.name = name;
        this.expected = expected;
        this.wire = wire;
        this.state = state;
    }

    /**
     * Sends the request and asserts that it is refused: with a problem of the expected status that names the field,
     * repeats no value, and leaves nothing behind.
     */
    public void assertRefused() {
        var before = state.get();
        var answer = wire.send();
        assertThat(answer.statusCode())
                .as("status of: %s: %s", name, answer.body())
                .isIn(expected.statuses());
        assertThat(answer.body()).as("answer to: %s", name).doesNotContain(GoodRequest.CANARY);
        assertIsProblem(answer);
        assertThat(state.get()).as("what was written by: %s", name).isEqualTo(before);
    }

    private void assertIsProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as("content type for: %s", name)
                .startsWith("application/problem+json");
        var problem = Schemas.json(answer.body());
        assertThat(problem.path("type").asText()).as("type for: %s", name).startsWith("urn:problem:");
        assertThat(problem.path("status").asInt()).as("status in: %s", name).isEqualTo(answer.statusCode());
        assertThat(problem.path("traceId").asText()).as("trace of: %s", name).isNotBlank();
        assertThat(problem.has("instance")).as("instance in: %s", name).isFalse();
        if (expected.field() != null) {
            assertThat(StreamSupport.stream(problem.path("violations").spliterator(), false)
                            .map(violation -> violation.path("field"))
                            .map(JsonNode::asText))
                    .as("fields named for: %s: %s", name, problem)
                    .contains(expected.field());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
