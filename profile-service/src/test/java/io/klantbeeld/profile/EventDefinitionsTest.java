package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class EventDefinitionsTest {
    private static final String DEFINITIONS = "/api/v1/event-definitions/";
    private static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "object",
            "required",
            List.of("airport"),
            "properties",
            Map.of(
                    "airport",
                    Map.of("type", "string", "pattern", "^[A-Z]{3}$"),
                    "bags",
                    Map.of("type", "array", "items", Map.of("type", "object", "required", List.of("weight")))));

    private final TestOperator operator = TestOperator.ofEverything();
    private final String brand = Unique.name("brand");
    private final String event = Unique.name("Checked In");
    private final String key = Unique.name("checked-in");
    private final String user = Unique.name("u");
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of(brand);
    }

    @Test
    void aKeyMayBeginLikeTheRouteOfObservations() {
        var observations = Unique.name("observations");
        operator.define(observations, brand, event, "OBSERVE", SCHEMA);

        operator.request()
                .get(DEFINITIONS + observations)
                .then()
                .statusCode(200)
                .body("key", equalTo(observations));
    }

    @Test
    void whatADefinitionEnforcesGoesToQuarantineByPathAndNeverByValue() {
        operator.define(key, brand, event, "ENFORCE", SCHEMA);

        var answer = website.batch(
                        track(Map.of("airport", "AMS")),
                        track(Map.of("airport", "anna@example.com", "bags", List.of(Map.of("weight", 2), Map.of()))))
                .statusCode(200)
                .extract()
                .response();

        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
        assertThat(answer.jsonPath().getList("rejected[0].fields"))
                .isEqualTo(List.of("batch[1].properties.airport", "batch[1].properties.bags[1].weight"));
        assertThat(answer.asString()).doesNotContain("anna@example.com");
        awaitObserved(1, 0, 1);
    }

    @Test
    void whatADefinitionWarnsOfIsAcceptedMarkedAndCounted() {
        operator.define(key, brand, event, "WARN", SCHEMA);

        website.batch(track(Map.of("airport", 7)), track(Map.of("airport", "AMS")))
                .body("accepted", equalTo(2));

        TestReader.ofEverything().awaitInteractions("user_id:" + user, 2);
        awaitObserved(2, 1, 0);
        assertThat(website.statistics().getInt("violations")).isEqualTo(1);
    }

    @Test
    void aDefinitionOfASourceGoesBeforeThatOfItsBrand() {
        operator.define(key, brand, event, "ENFORCE", SCHEMA);
        var own = Map.of("brand", brand, "source", website.key(), "event", event, "mode", "OBSERVE");
        operator.request().body(own).put(DEFINITIONS + key + "-website").then().statusCode(201);

        website.batch(track(Map.of())).body("accepted", equalTo(1));
        TestSource.of(brand).batch(track(Map.of())).body("accepted", equalTo(0));
    }

    @Test
    void unknownEventsAreAcceptedAndListed() {
        website.batch(track(Map.of()), track(Map.of())).body("accepted", equalTo(2));
        awaitObserved(2, 0, 0);

        operator.request()
                .get(DEFINITIONS + "observations?defined=false&source=" + website.key())
                .then()
                .body("items.event", equalTo(List.of(event)))
                .body("items[0].definition", equalTo(null));
        operator.define(key, brand, event, "OBSERVE", SCHEMA);
        operator.request()
                .get(DEFINITIONS + "observations?defined=true&source=" + website.key())
                .then()
                .body("items[0].definition", equalTo(key));
    }

    @Test
    void eachChangeIsAVersionAndNeedsTheLatestEtag() {
        operator.define(key, brand, event, "OBSERVE", SCHEMA);
        var etag = operator.request()
                .get(DEFINITIONS + key)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        operator.define(key, brand, event, "WARN", SCHEMA);
        operator.define(key, brand, event, "WARN", SCHEMA);

        operator.request()
                .header("If-Match", etag)
                .body(settings())
                .put(DEFINITIONS + key)
                .then()
                .statusCode(412);
        operator.request()
                .get(DEFINITIONS + key + "/versions")
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.mode", equalTo(List.of("WARN", "OBSERVE")));
    }

    @Test
    void aRemovedDefinitionAppliesNoMore() {
        operator.define(key, brand, event, "ENFORCE", SCHEMA);
        website.batch(track(Map.of())).body("accepted", equalTo(0));

        operator.request().delete(DEFINITIONS + key).then().statusCode(204);

        operator.request().get(DEFINITIONS + key).then().statusCode(404);
        website.batch(track(Map.of())).body("accepted", equalTo(1));
    }

    @Test
    void anEventIsDefinedOnceAndADefinitionStaysWithIt() {
        operator.define(key, brand, event, "OBSERVE", SCHEMA);

        operator.request().body(settings()).put(DEFINITIONS + key + "-2").then().statusCode(409);
        var other = settings();
        other.put("event", "Something Else");
        operator.request()
                .body(other)
                .put(DEFINITIONS + key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:ingestion:event-definition-fixed"));
        var ofAnother = settings();
        ofAnother.put("source", TestSource.of("wolkje").key());
        operator.request().body(ofAnother).put(DEFINITIONS + key + "-3").then().statusCode(422);
    }

    @Test
    void aDefinitionIsFoundByItsEventAndNotReadByOtherBrands() {
        operator.define(key, brand, event, "OBSERVE", SCHEMA);

        new TestOperator(Tokens.scopes("platform:manage").brands("medivisie"))
                .request()
                .get(DEFINITIONS + key)
                .then()
                .statusCode(403);
        operator.request()
                .queryParam("event", event)
                .get("/api/v1/event-definitions")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void otherServicesLearnWhichEventsAreDefined() {
        operator.define(key, brand, event, "OBSERVE", SCHEMA);
        try (var kafka = new KafkaProbe()) {
            var entry = kafka.awaitKey(Topics.PROFILE_CATALOGUE, "EVENT:" + key);
            Schemas.assertValid(Topics.PROFILE_CATALOGUE, entry.text());
            assertThat(entry.json().path("key").textValue()).isEqualTo(event);
            assertThat(entry.json().path("brand").textValue()).isEqualTo(brand);

            operator.request().delete(DEFINITIONS + key).then().statusCode(204);

            kafka.await(
                    Topics.PROFILE_CATALOGUE, record -> ("EVENT:" + key).equals(record.key()) && record.isTombstone());
        }
    }

    private void awaitObserved(int accepted, int violations, int rejected) {
        await().untilAsserted(() -> operator.request()
                .get(DEFINITIONS + "observations?source=" + website.key())
                .then()
                .body("items", hasSize(1))
                .body("items[0].event", equalTo(event))
                .body("items[0].accepted", equalTo(accepted))
                .body("items[0].violations", equalTo(violations))
                .body("items[0].rejected", equalTo(rejected)));
    }

    private HashMap<String, Object> settings() {
        return new HashMap<>(Map.of("brand", brand, "event", event, "mode", "ENFORCE"));
    }

    private Map<String, Object> track(Map<String, Object> properties) {
        return Map.of(
                "type",
                "track",
                "event",
                event,
                "userId",
                user,
                "messageId",
                Unique.name("m"),
                "properties",
                properties);
    }
}
