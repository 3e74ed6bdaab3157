package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class EventsTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    @Test
    void eventsBecomeAPersonWithTraitsAndATimeline() {
        var user = Unique.name("u");
        var website = TestSource.of("blauwvlucht");

        website.post(
                        TestEvent.identify(AT, Map.of("firstName", "Anna", "plan", "gold"), "user_id:" + user),
                        TestEvent.track("Checked In", AT, "user_id:" + user))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rejected", equalTo(List.of()));

        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
        var profile = TestReader.ofEverything().await("user_id:" + user);
        assertThat(profile.getMap("traits")).isEqualTo(Map.of("firstName", "Anna", "plan", "gold"));
        assertThat(profile.getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    void aMomentShowsAsTheContractSays() {
        var user = Unique.name("u");
        var website = TestSource.of("blauwvlucht");

        website.send(TestEvent.track("Checked In", AT, "user_id:" + user));

        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
        assertThat(timeline.getMap("items[0]"))
                .containsEntry("type", "EVENT")
                .containsEntry("name", "Checked In")
                .containsEntry("channel", "WEB")
                .containsEntry("direction", "INBOUND")
                .containsEntry("brand", "blauwvlucht")
                .containsEntry("occurredAt", AT)
                .containsEntry("source", website.key())
                .containsEntry("properties", Map.of("airport", "AMS"))
                .containsEntry("contactId", null);
    }

    @Test
    void aContactMomentOfAnyKindEntersTheTimeline() {
        var customer = "crm:" + Unique.name("c");
        var call = TestEvent.event("CONTACT_MOMENT", AT, customer);
        call.putAll(Map.of("interaction", "CALL", "channel", "PHONE", "direction", "OUTBOUND", "name", "Welcome call"));

        TestSource.of("blauwvlucht").send(call);

        var timeline = TestReader.ofEverything().awaitInteractions(customer, 1);
        assertThat(timeline.getString("items[0].type")).isEqualTo("CALL");
        assertThat(timeline.getString("items[0].direction")).isEqualTo("OUTBOUND");
    }

    @Test
    void faultyEventsAreRejectedByFieldAndTheOthersProceed() {
        var user = "user_id:" + Unique.name("u");
        var nameless = TestEvent.event("TRACK", AT, user);
        var ancient = TestEvent.track("Born", "1900-01-01T00:00:00Z", user);

        var answer = TestSource.of("blauwvlucht")
                .post(
                        TestEvent.track("Checked In", AT, user),
                        TestEvent.track("Checked In", AT, "email:nobody"),
                        nameless,
                        ancient,
                        TestEvent.track("Checked In", AT))
                .statusCode(202)
                .extract()
                .jsonPath();

        assertThat(answer.getInt("accepted")).isEqualTo(1);
        assertThat(answer.getList("rejected.code"))
                .containsExactly("INVALID_IDENTIFIER", "MISSING_FIELD", "TOO_OLD", "MISSING_IDENTIFIER");
        assertThat(answer.getList("rejected.field"))
                .containsExactly(
                        "events[1].identifiers[0]", "events[2].name", "events[3].occurredAt", "events[4].identifiers");
    }

    @Test
    void aMessageIdTwiceInOneRequestIsADuplicate() {
        var event = TestEvent.track("Checked In", AT, "user_id:" + Unique.name("u"));

        TestSource.of("blauwvlucht")
                .post(event, event)
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1));
    }

    @Test
    void aSourceOfAnotherBrandIsForbiddenAndAnUnknownOneNotFound() {
        var source = TestSource.of("medivisie");
        var body = Map.of(
                "source", source.key(), "events", List.of(TestEvent.track("Read", AT, "crm:" + Unique.name("c"))));
        var unknown = Map.of("source", "nobody", "events", body.get("events"));
        var token = Tokens.scopes("profile:write").brands("blauwvlucht");

        given().header("Authorization", token.bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:access:brand-not-permitted"));
        given().header("Authorization", token.bearer())
                .contentType(ContentType.JSON)
                .body(unknown)
                .post("/api/v1/events")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:ingestion:unknown-source"));
    }
}
