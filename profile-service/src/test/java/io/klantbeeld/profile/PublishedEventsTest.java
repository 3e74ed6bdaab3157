package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class PublishedEventsTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    private final KafkaProbe kafka = new KafkaProbe();
    private final String user = "user_id:" + Unique.name("u");
    private final String address = Unique.email("anna");

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void everythingPublishedKeepsToItsSchema() {
        var other = "crm:" + Unique.name("c");
        var website = TestSource.of("blauwvlucht");
        website.send(TestEvent.identify(AT, Map.of("plan", "gold"), user));
        website.send(TestEvent.identify(AT, Map.of("plan", "blue"), other));
        TestReader.ofEverything().await(user);
        TestReader.ofEverything().await(other);
        website.send(TestEvent.track("Checked In", AT, user, other));
        var id = TestReader.ofEverything().awaitInteractions(other, 1);
        assertThat(id.getList("items")).hasSize(1);
        kafka.await(Topics.LIFECYCLE, found -> true);

        for (var topic :
                List.of(Topics.INGESTION_EVENT, Topics.PROFILE, Topics.TRAITS, Topics.INTERACTION, Topics.LIFECYCLE)) {
            assertThat(kafka.records(topic)).as(topic).isNotEmpty();
            kafka.records(topic).stream()
                    // A profile of which nothing is left ends its key.
                    .filter(found -> found.text() != null)
                    .filter(found -> found.headers().get("quarantine-id") == null && isSound(found))
                    .forEach(found -> Schemas.assertValid(topic, found.text()));
        }
    }

    @Test
    void theSnapshotOfAProfileTellsWhoItIsAndHowToAddressIt() {
        var profile = kafka.awaitKey(Topics.PROFILE, anna()).json();

        assertThat(profile.path("locale").textValue()).isEqualTo("nl-NL");
        assertThat(profile.path("timeZone").textValue()).isEqualTo("Europe/Amsterdam");
        assertThat(profile.path("country").textValue()).isEqualTo("NL");
        assertThat(profile.path("subjectType").textValue()).isEqualTo("CONSUMER");
        assertThat(profile.findValuesAsText("channel")).containsExactly("EMAIL", "PHONE", "SMS");
        assertThat(profile.at("/contactPoints/1/country").textValue()).isEqualTo("NL");
    }

    @Test
    void aPersonWithVeryManyTraitsStopsNobody() {
        var id = anna();
        SqlProbe.ofTheModule().execute("""
                        INSERT INTO trait (profile_id, brand, name, value, source, observed_at, message_id, precedence)
                        SELECT ?::uuid, 'blauwvlucht', 'junk' || g, to_jsonb(repeat('x', 30000)), 'junk', now(), 'm', 50
                        FROM generate_series(1, 400) AS g
                        """, id);
        TestSource.of("blauwvlucht")
                .send(TestEvent.identify("2026-03-02T09:00:00Z", Map.of("firstName", "Anna Maria"), user));

        var folded = kafka.await(
                Topics.TRAITS, found -> id.equals(found.key()) && found.text().contains("Anna Maria"));

        assertThat(folded.json().at("/brands/blauwvlucht/firstName").textValue())
                .isEqualTo("Anna Maria");
        assertThat(folded.text().length()).isBetween(100_000, 1_000_000);
    }

    @Test
    void theSnapshotOfTraitsTellsWhatIsKnownByBrand() {
        var id = anna();

        var folded = kafka.awaitKey(Topics.TRAITS, id).json();

        assertThat(folded.at("/brands/blauwvlucht/firstName").textValue()).isEqualTo("Anna");
        assertThat(folded.at("/categories/firstName").textValue()).isEqualTo("IDENTITY");
        assertThat(folded.path("version"))
                .isEqualTo(kafka.awaitKey(Topics.PROFILE, id).json().path("version"));
    }

    private String anna() {
        var traits = Map.<String, Object>of(
                "firstName",
                "Anna",
                "locale",
                "nl_NL",
                "timezone",
                "Europe/Amsterdam",
                "address",
                Map.of("country", "nl"));
        TestSource.of("blauwvlucht")
                .send(TestEvent.identify(AT, traits, user, "email:" + address, "phone:+31201234567"));
        return TestReader.ofEverything().await(user).getString("id");
    }

    @Test
    void aMomentCarriesTheVersionThatIncludesIt() {
        var website = TestSource.of("blauwvlucht");
        website.send(TestEvent.identify(AT, Map.of("plan", "gold"), user), TestEvent.track("Checked In", AT, user));
        var id = TestReader.ofEverything().await(user).getString("id");

        var moment = kafka.awaitKey(Topics.INTERACTION, id).json();
        assertThat(moment.path("profileVersion").longValue()).isEqualTo(1);
        assertThat(moment.path("origin").textValue()).isEqualTo("ingestion");
        assertThat(moment.path("interactionId").textValue())
                .isEqualTo(TestReader.ofEverything().awaitInteractions(user, 1).getString("items[0].id"));
    }

    @Test
    void aVersionRisesWithPublishedStateOnly() {
        var website = TestSource.of("blauwvlucht");
        website.send(TestEvent.identify(AT, Map.of("plan", "gold"), user));
        TestReader.ofEverything().await(user);
        website.send(TestEvent.identify("2026-03-02T09:00:00Z", Map.of("plan", "gold"), user));
        website.send(TestEvent.track("Checked In", AT, user));
        TestReader.ofEverything().awaitInteractions(user, 1);
        assertThat(TestReader.ofEverything().await(user).getLong("version")).isEqualTo(1);

        website.send(TestEvent.identify("2026-03-03T09:00:00Z", Map.of("plan", "blue"), user));

        await().until(() -> TestReader.ofEverything().await(user).getLong("version") == 2);
    }

    @Test
    void aRepublicationPublishesEveryProfileAgain() {
        TestSource.of("blauwvlucht").send(TestEvent.identify(AT, Map.of("plan", "gold"), user));
        var id = TestReader.ofEverything().await(user).getString("id");
        kafka.awaitKey(Topics.PROFILE, id);
        var operator = Tokens.scopes("platform:manage").bearer();

        String run = given().header("Authorization", operator)
                .post("/api/v1/profiles/republications")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        await().untilAsserted(() -> given().header("Authorization", operator)
                .get("/api/v1/profiles/republications/{id}", run)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED")));
        await().untilAsserted(
                        () -> assertThat(kafka.records(Topics.PROFILE, id)).hasSizeGreaterThanOrEqualTo(2));
    }

    /** What a test wrote to the log as poison is none of ours. */
    private static boolean isSound(ProbedRecord found) {
        return !found.topic().equals(Topics.INGESTION_EVENT)
                || found.headers().containsKey("ce_source") && !found.text().contains("poison");
    }
}
