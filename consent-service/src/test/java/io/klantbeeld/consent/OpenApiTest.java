package io.klantbeeld.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class OpenApiTest {
    @Test
    void everyOperationIsExplained() {
        // when
        var document = body(given().get("/q/openapi?format=json"), 200);
        // then
        var operations = new ArrayList<JsonNode>();
        document.path("paths").forEach(path -> path.properties().stream()
                .filter(part -> part.getValue().has("responses"))
                .forEach(part -> operations.add(part.getValue())));
        assertThat(operations).hasSizeGreaterThan(30).allSatisfy(operation -> assertThat(
                        operation.path("summary").asText())
                .as("%s", operation)
                .isNotBlank());
    }

    @Test
    void requestsHaveExamples() {
        // when
        var schemas = body(given().get("/q/openapi?format=json"), 200).at("/components/schemas");
        // then
        for (var name : new String[] {"RecordConsentRequest", "DecisionRequest", "Purpose", "Notice", "RulePack"}) {
            assertThat(schemas.path(name).path("examples")).as(name).isNotEmpty();
        }
    }
}
