package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** What rules may name is told, and does not change its type under them. */
@QuarkusTest
@RealServers
class SegmentVocabularyTest {
    private final String brand = Unique.name("brand");
    private final String definition = Unique.name("order");
    private final TestSegment segment = TestSegment.of(brand);

    @BeforeEach
    void define() {
        define(definition, "total", "number").statusCode(201);
    }

    @Test
    void whatTheRulesOfABrandMayNameIsListedWithItsTypes() {
        segment.live("traits.country == 'NL'");

        vocabulary(Tokens.scopes("profile:read").brands(brand))
                .statusCode(200)
                .body("brand", equalTo(brand))
                .body("traits.find { it.name == 'country' }.type", equalTo("STRING"))
                .body(
                        "events.find { it.name == 'Order Completed' }.properties.find { it.name == 'total' }.type",
                        equalTo("NUMBER"))
                .body("events.name", hasItem("Consent Granted"))
                .body("segments", equalTo(List.of(segment.key())));
        vocabulary(Tokens.scopes("profile:read").brands("medivisie")).statusCode(403);
    }

    @Test
    void aKeyMayBeginLikeARouteAndBeNone() {
        new TestSegment("vocabulary", brand).put("traits.country == 'NL'").statusCode(400);
        for (var key : List.of("previews-" + segment.key(), "vocabulary-" + segment.key())) {
            var made = new TestSegment(key, brand);
            made.put("traits.country == 'NL'").statusCode(201);
            made.get("").statusCode(200).body("key", equalTo(key));
            made.get("/builds").statusCode(200);
            made.retire().statusCode(204);
        }
    }

    @Test
    void aPropertyKeepsItsTypeWhileASegmentComputesWithIt() {
        segment.live("events('Order Completed').where(e, e.total > 10).count() >= 2");
        var needed = "change first segment " + segment.key();

        define(definition, "total", "string")
                .statusCode(422)
                .body("type", equalTo("urn:problem:ingestion:property-types-in-use"))
                .body("violations[0].field", equalTo("schema"))
                .body("violations[0].hint", equalTo(needed));
        define(Unique.name("order"), "total", "string").statusCode(422);
        define(definition, "currency", "string").statusCode(200);
        define(definition, "total", "number").statusCode(200);
        segment.put("events('Order Completed').count() >= 2").statusCode(200);
        segment.awaitState("LIVE");

        define(definition, "total", "string").statusCode(200);
    }

    private ValidatableResponse define(String key, String property, String type) {
        var schema = Map.of("properties", Map.of(property, Map.of("type", type)));
        return TestOperator.ofEverything()
                .request()
                .body(Map.of("brand", brand, "event", "Order Completed", "mode", "OBSERVE", "schema", schema))
                .put("/api/v1/event-definitions/" + key)
                .then();
    }

    private ValidatableResponse vocabulary(Tokens tokens) {
        return given().header("Authorization", tokens.bearer())
                .queryParam("brand", brand)
                .get("/api/v1/segments/vocabulary")
                .then();
    }
}
