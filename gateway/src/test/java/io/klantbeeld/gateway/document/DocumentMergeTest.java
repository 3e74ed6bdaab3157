package io.klantbeeld.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.Schemas;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentMergeTest {
    @Test
    void pathsOfAllPartsStandTogether() {
        // when
        var merged = new DocumentMerge()
                .add("a", document("/x", "Page", "a"))
                .add("b", document("/y", "Other", "b"))
                .merged();
        // then
        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/x", "/y");
        assertThat(merged.at("/paths/~1x/get/tags/0").asText()).isEqualTo("a");
        assertThat(merged.has("x-unavailable")).isFalse();
    }

    @Test
    void equalComponentsAreOneAndDifferentOnesKeepApart() {
        // when
        var merged = new DocumentMerge()
                .add("a", document("/x", "Page", "one"))
                .add("b", document("/y", "Page", "one"))
                .add("c", document("/z", "Page", "another"))
                .merged();
        // then
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Page", "Page-c");
        assertThat(merged.at("/paths/~1y/get/schema/$ref").asText()).isEqualTo("#/components/schemas/Page");
        assertThat(merged.at("/paths/~1z/get/schema/$ref").asText()).isEqualTo("#/components/schemas/Page-c");
        assertThat(merged.at("/components/schemas/Page-c/description").asText()).isEqualTo("another");
    }

    @Test
    void theSecurityIsThePlatforms() {
        var document = (ObjectNode) Schemas.json("""
                {"paths":{"/x":{"get":{"security":[{"OIDC":[]}]}}},"components":{"securitySchemes":{"OIDC":{"type":"x"}}}}
                """);
        var merged = new DocumentMerge().add("a", document).merged();
        assertThat(merged.at("/paths/~1x/get").has("security")).isFalse();
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("token");
    }

    private static ObjectNode document(String path, String schema, String description) {
        return (ObjectNode) Schemas.json("""
                {"paths":{"%s":{"get":{"schema":{"$ref":"#/components/schemas/%s"}}}},
                 "components":{"schemas":{"%s":{"description":"%s"}}}}
                """.formatted(path, schema, schema, description));
    }
}
