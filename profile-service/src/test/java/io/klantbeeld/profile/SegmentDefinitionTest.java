package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@RealServers
class SegmentDefinitionTest {
    private final String brand = Unique.name("brand");
    private final TestSegment segment = TestSegment.of(brand);

    private final String definition = Unique.name("order");

    @BeforeEach
    void define() {
        define("total");
    }

    private void define(String property) {
        Map<String, Object> schema = Map.of("properties", Map.of(property, Map.of("type", "number")));
        TestOperator.ofEverything().define(definition, brand, "Order Completed", "OBSERVE", schema);
    }

    @Test
    void aRuleThatWasAcceptedGoesOnThoughItsEventIsDefinedOtherwise() {
        segment.live("events('Order Completed').sum('total') >= 100 || traits.country == 'NL'");

        define("amount");

        assertThat(segment.rebuild().getString("state")).isEqualTo("COMPLETED");
        segment.put("events('Order Completed').sum('total') >= 200").statusCode(422);
    }

    @Test
    void aRuleThatCannotBeUsedIsRefusedWithThePlaceOfItsMistakes() {
        segment.put("traits.country == 'NL'\n && events('Order Complete').count() > 1")
                .statusCode(422)
                .body("type", equalTo("urn:problem:segment:invalid-rule"))
                .body("violations[0].field", equalTo("rule"))
                .body("violations[0].line", equalTo(2))
                .body("violations[0].column", equalTo(12))
                .body("violations[0].hint", equalTo("did you mean Order Completed?"));
        for (var rule : List.of(
                "traits.country ==",
                "traits.country == 3",
                "traits.contry == 'NL'",
                "inSegment('nobody-knows')",
                "events('Order Completed').within(days(0)).count() > 1",
                "events('Order Completed').within(days(40000)).count() > 1",
                "(".repeat(50) + "true" + ")".repeat(50),
                "[1].all(a, [1].all(b, [1].all(c, a == b && b == c)))")) {
            segment.put(rule).statusCode(422).body("violations[0].line", notNullValue());
        }
        segment.get("").statusCode(404);
    }

    @Test
    void aRefusedRuleChangesNothingThatRuns() {
        segment.live("traits.country == 'NL'");

        segment.put("traits.country == 3").statusCode(422);

        segment.get("")
                .body("version", equalTo(1))
                .body("state", equalTo("LIVE"))
                .body("rule", equalTo("traits.country == 'NL'"));
    }

    @Test
    void anotherRuleIsAnotherVersionAndTheSameRuleIsNone() {
        segment.live("traits.country == 'NL'");
        segment.put("traits.country == 'NL'").statusCode(200).body("version", equalTo(1));

        segment.live("traits.country == 'IT'");

        segment.get("/versions").body("items.version", equalTo(List.of(2, 1)));
        given().header("Authorization", Tokens.scopes("profile:write").bearer())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("brand", brand, "rule", "true"))
                .put("/api/v1/segments/{key}", segment.key())
                .then()
                .statusCode(412);
    }

    @Test
    void segmentsBuildOnEachOtherAndNeverInACircle() {
        var above = TestSegment.of(brand);
        segment.live("traits.country == 'NL'");
        above.live("inSegment('%s')".formatted(segment.key()));

        segment.put("inSegment('%s')".formatted(above.key()))
                .statusCode(422)
                .body("violations[0].message", equalTo("would make the segment depend on itself"));
        segment.put("inSegment('%s')".formatted(segment.key())).statusCode(422);
        segment.retire().statusCode(409).body("type", equalTo("urn:problem:segment:segment-in-use"));
    }

    @Test
    void aTraitDoesNotGoNorChangeItsTypeUnderASegmentThatLooksAtIt() {
        var trait = Unique.name("trait").replace("-", "");
        TestSegment.defineTraits(Map.of(trait, "STRING"));
        segment.live("traits.%s == 'x'".formatted(trait));

        for (var settings : List.of(
                Map.of("type", "NUMBER", "category", "BEHAVIOUR"),
                Map.of("type", "STRING", "category", "BEHAVIOUR", "brands", List.of("medivisie")))) {
            TestSegment.defineTrait(trait, settings)
                    .statusCode(422)
                    .body("violations[0].hint", equalTo("change first segment " + segment.key()));
        }
        TestSegment.retireTrait(trait).statusCode(409);
        segment.retire().statusCode(204);

        TestSegment.retireTrait(trait).statusCode(204);
    }

    @Test
    void aSegmentIsOfOneBrandAndUnknownToOthers() {
        segment.live("traits.country == 'NL'");
        var stranger = Tokens.scopes("profile:read", "profile:write").brands("medivisie");

        for (var path : List.of("", "/members", "/history", "/builds", "/versions")) {
            given().header("Authorization", stranger.bearer())
                    .get("/api/v1/segments/" + segment.key() + path)
                    .then()
                    .statusCode(403);
        }
        given().header("Authorization", stranger.bearer())
                .contentType(ContentType.JSON)
                .body(Map.of("brand", "medivisie", "rule", "inSegment('%s')".formatted(segment.key())))
                .put("/api/v1/segments/{key}", Unique.name("segment"))
                .then()
                .statusCode(422);
    }

    @Test
    void otherServicesLearnWhichSegmentsThereAre() {
        segment.live("traits.country == 'NL'");
        try (var kafka = new KafkaProbe()) {
            var entry = kafka.awaitKey(Topics.PROFILE_CATALOGUE, "SEGMENT:" + segment.key());
            Schemas.assertValid(Topics.PROFILE_CATALOGUE, entry.text());

            segment.retire().statusCode(204);

            kafka.await(
                    Topics.PROFILE_CATALOGUE,
                    record -> ("SEGMENT:" + segment.key()).equals(record.key()) && record.isTombstone());
        }
        segment.get("").statusCode(404);
    }

    @Test
    void aPreviewEstimatesAtOnceAndCountsInTheBackground() {
        var website = TestSource.of(brand);
        var user = "user_id:" + Unique.name("u");
        website.send(TestEvent.identify("2026-03-01T09:00:00Z", Map.of("country", "NL"), user));
        TestReader.ofEverything().await(user);

        String id = given().header(
                        "Authorization", Tokens.scopes("profile:read").bearer())
                .contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "rule", "traits.country == 'NL'"))
                .post("/api/v1/segments/previews")
                .then()
                .statusCode(201)
                .body("estimate.sampled", notNullValue())
                .extract()
                .path("id");

        await().untilAsserted(() -> assertThat(preview(id).getString("state")).isEqualTo("COMPLETED"));
        assertThat(preview(id).getBoolean("exact")).isTrue();
        assertThat(preview(id).getInt("count")).isEqualTo(1);
    }

    private static JsonPath preview(String id) {
        return given().header("Authorization", Tokens.scopes("profile:read").bearer())
                .get("/api/v1/segments/previews/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
