package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What moments are worth is data with versions. */
@QuarkusTest
@RealServers
class RelationshipPolicyTest {
    private final String user = "user_id:" + Unique.name("u");
    private io.restassured.response.ExtractableResponse<?> before;

    @BeforeEach
    void remember() {
        Patience.awaitRoomInTheDay(ZoneOffset.UTC);
        before = policy("").statusCode(200).extract();
    }

    @AfterEach
    void restore() {
        put("*", Map.of("halfLife", before.path("halfLife"), "weights", before.path("weights")))
                .statusCode(200);
    }

    @Test
    void aNewPolicyHoldsAtOnceForEveryMomentThatWas() {
        var tenDaysAgo = Instant.now().minus(10, ChronoUnit.DAYS).toString();
        TestSource.of("blauwvlucht").send(TestEvent.track("Order Completed", tenDaysAgo, user));
        TestReader.ofEverything().awaitInteractions(user, 1);

        put("*", settings("P10D", 8)).statusCode(200);

        assertThat(RelationshipTest.score(RelationshipTest.relationship(user))).isEqualByComparingTo("4");
    }

    @Test
    void eachChangeIsAVersionAndTheOldOnesAreKept() {
        int version = before.path("version");
        put(before.header("ETag"), settings("P10D", 8))
                .statusCode(200)
                .body("version", equalTo(version + 1))
                .body("changedBy", equalTo("00000000-0000-4000-8000-000000000001"));

        put(before.header("ETag"), settings("P20D", 8)).statusCode(412);
        policy("?version=" + version).statusCode(200).body("halfLife", equalTo(before.path("halfLife")));
        policy("?version=" + (version + 1)).statusCode(200).body("halfLife", equalTo("P10D"));
    }

    @Test
    void aPolicyThatIsNoneIsRefusedByField() {
        put("*", Map.of("halfLife", "P2M", "weights", List.of(Map.of("type", "EVENT", "points", 1000))))
                .statusCode(400)
                .body("violations.field", contains("halfLife", "weights[0].points"));
        put("*", Map.of("halfLife", "P30D", "weights", List.of(Map.of("type", "EVENT", "points", 1))))
                .statusCode(422)
                .body("violations", hasSize(5));
        put("*", Map.of("halfLife", "soon", "weights", List.of())).statusCode(400);
        policy("?version=99999").statusCode(404);
        policy("?version=x").statusCode(400);
    }

    @Test
    void onlyAStewardChangesIt() {
        given().header("Authorization", Tokens.scopes("profile:read").bearer())
                .contentType("application/json")
                .body(settings("P30D", 1))
                .put("/api/v1/profiles/relationship-policy")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> settings(String halfLife, int orders) {
        var weights = new ArrayList<Map<String, Object>>();
        List.of("EVENT", "MESSAGE", "CALL", "VISIT", "REVIEW", "INVOICE")
                .forEach(type -> weights.add(Map.of("type", type, "points", 0)));
        weights.add(Map.of("type", "EVENT", "label", "Order Completed", "points", orders));
        return Map.of("halfLife", halfLife, "weights", weights);
    }

    private static ValidatableResponse policy(String query) {
        return given().header("Authorization", Tokens.scopes("profile:read").bearer())
                .get("/api/v1/profiles/relationship-policy" + query)
                .then();
    }

    private static ValidatableResponse put(String ifMatch, Object settings) {
        return given().header("Authorization", Tokens.scopes("profile:steward").bearer())
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(settings)
                .put("/api/v1/profiles/relationship-policy")
                .then();
    }
}
