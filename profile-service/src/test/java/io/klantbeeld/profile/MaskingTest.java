package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class MaskingTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    private final TestReader marketer = new TestReader(Tokens.scopes("profile:read"));

    @Test
    void personalTraitsAndIdentifiersAreMaskedWithoutTheScope() {
        var user = "user_id:" + Unique.name("u");
        var address = Unique.email("anna");
        var traits = Map.<String, Object>of("firstName", "Anna", "locale", "nl", "plan", "gold", "shoeSize", 38);
        TestSource.of("blauwvlucht").send(TestEvent.identify(AT, traits, user, "email:" + address));
        TestReader.ofEverything().await(user);

        var shown = marketer.get(user, "explain", true).statusCode(200).extract();

        assertThat(shown.jsonPath().getMap("traits"))
                .isEqualTo(Map.of("firstName", "•••", "locale", "nl", "plan", "gold", "shoeSize", "•••"));
        assertThat(shown.jsonPath().getList("masked", String.class))
                .containsExactly("firstName", "identifiers.email", "shoeSize");
        assertThat(shown.asString()).doesNotContain(address).doesNotContain("Anna");
    }

    @Test
    void personalPropertiesOfMomentsAreMaskedWithoutTheScope() {
        var user = "user_id:" + Unique.name("u");
        var address = Unique.email("anna");
        var track = TestEvent.track("Asked", AT, user);
        track.put("properties", Map.of("airport", "AMS", "email", address, "form", Map.of("reply", "to " + address)));
        TestSource.of("blauwvlucht").send(track);
        TestReader.ofEverything().awaitInteractions(user, 1);

        var timeline = marketer.interactions(user).extract().jsonPath();

        assertThat(timeline.getMap("items[0].properties"))
                .isEqualTo(Map.of("airport", "AMS", "email", "•••", "form", Map.of("reply", "•••")));
    }

    @Test
    void provenanceTellsWhereAValueComesFromAndWhatLost() {
        var customer = "crm:" + Unique.name("c");
        var website = TestSource.of("blauwvlucht");
        var desk = TestSource.of("blauwvlucht");
        var early = TestEvent.identify("2026-03-01T09:00:00Z", Map.of("city", "Delft"), customer);
        var late = TestEvent.identify("2026-03-02T09:00:00Z", Map.of("city", "Leiden"), customer);
        website.send(early);
        desk.send(late);
        Patience.await().until(() -> "Leiden"
                .equals(TestReader.ofEverything().await(customer).getString("traits.city")));

        var explained = TestReader.ofEverything()
                .get(customer, "explain", true)
                .extract()
                .jsonPath();

        assertThat(explained.getMap("explain.city"))
                .containsEntry("value", "Leiden")
                .containsEntry("source", desk.key())
                .containsEntry("observedAt", "2026-03-02T09:00:00Z")
                .containsEntry("messageId", late.get("messageId"))
                .containsEntry("rule", "MOST_RECENT");
        assertThat(explained.getList("explain.city.candidates.value")).isEqualTo(List.of("Delft"));
        assertThat(explained.getString("explain.city.candidates[0].source")).isEqualTo(website.key());
    }

    @Test
    void aTraitThatWasTakenBackIsGone() {
        var customer = "crm:" + Unique.name("c");
        var cleared = new HashMap<String, Object>();
        cleared.put("city", null);
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify("2026-03-01T09:00:00Z", Map.of("city", "Delft", "plan", "gold"), customer),
                        TestEvent.identify("2026-03-02T09:00:00Z", cleared, customer));

        Patience.await().untilAsserted(() -> assertThat(
                        TestReader.ofEverything().await(customer).getMap("traits"))
                .isEqualTo(Map.of("plan", "gold")));
    }

    @Test
    void aViewThatHasNotChangedIsNotSentAgain() {
        var customer = "crm:" + Unique.name("c");
        TestSource.of("blauwvlucht").send(TestEvent.identify(AT, Map.of("plan", "gold"), customer));
        TestReader.ofEverything().await(customer);
        var tag = TestReader.ofEverything().get(customer).extract().header("ETag");

        var again = io.restassured.RestAssured.given()
                .header("Authorization", TestReader.ofEverything().tokens().bearer())
                .header("If-None-Match", tag)
                .get("/api/v1/profiles/{ref}", customer);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(marketer.get(customer).extract().header("ETag")).isNotNull();
    }
}
