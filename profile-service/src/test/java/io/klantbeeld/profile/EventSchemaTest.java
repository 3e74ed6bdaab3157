package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@RealServers
class EventSchemaTest {
    static Stream<Arguments> badSchemas() {
        return Stream.of(
                arguments(Map.of("type", "text"), "schema.type"),
                arguments(Map.of("properties", List.of()), "schema.properties"),
                arguments(Map.of("$ref", "http://127.0.0.1:1/x.json"), "schema.$ref"),
                arguments(Map.of("properties", Map.of("a", Map.of("$ref", "other.json"))), "schema.properties.a.$ref"),
                arguments(Map.of("$schema", "http://json-schema.org/draft-04/schema#"), "schema.$schema"),
                arguments(Map.of("$ref", "#/nowhere"), "schema"),
                arguments(Map.of("$ref", "#"), "schema"),
                arguments(Map.of("properties", Map.of("a", Map.of("pattern", "("))), "schema"),
                arguments(Map.of("title", "x".repeat(70_000)), "schema"));
    }

    @ParameterizedTest
    @MethodSource("badSchemas")
    void aSchemaThatCannotBeUsedIsRefusedWithItsPlace(Map<String, Object> schema, String place) {
        var body = Map.of("brand", "blauwvlucht", "event", Unique.name("Checked In"), "schema", schema);

        TestOperator.ofEverything()
                .request()
                .body(body)
                .put("/api/v1/event-definitions/" + Unique.name("checked-in"))
                .then()
                .statusCode(422)
                .body("violations[0].field", startsWith(place));
    }
}
