package io.klantbeeld.profile;

import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class PoisonTest {
    private static final String OPERATOR_SCOPE = "platform:manage";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ingestion.event.v1|profile-ingestion|poison",
                "ingestion.event.v1|profile-ingestion|{\"source\":\"poison\",\"identifiers\":[]}",
                "consent.event.v1|profile-consents|{\"poison\":true}",
                "campaign.contact.v1|profile-contacts|[]"
            })
    void aPoisonousRecordGoesToTheDeadLettersAndTheNextOneIsProcessed(String topic, String consumer, String poison) {
        try (var kafka = new KafkaProbe()) {
            var id = UUID.randomUUID().toString();
            var bytes = poison.getBytes(StandardCharsets.UTF_8);
            kafka.sendRaw(topic, "poisoned", bytes, Map.of("ce_id", id, "ce_type", "poison"));

            var user = "user_id:" + Unique.name("u");
            TestSource.of("blauwvlucht").send(TestEvent.track("Checked In", "2026-03-01T09:00:00Z", user));

            TestReader.ofEverything().awaitInteractions(user, 1);
            var deadLetter = kafka.await(topic + "." + consumer + ".dlq", found -> id.equals(found.id()));
            assertThat(deadLetter.text()).isEqualTo(poison);
            awaitListed(id, consumer);
        }
    }

    private static void awaitListed(String id, String consumer) {
        await().untilAsserted(() -> {
            var listed = given().header(
                            "Authorization", Tokens.scopes(OPERATOR_SCOPE).bearer())
                    .get("/api/v1/profile-dead-letters?limit=500")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(listed.getList("items.messageId", String.class)).contains(id);
            List<String> letters = listed.getList("items.findAll { it.messageId == '" + id + "' }.id", String.class);
            given().header("Authorization", Tokens.scopes(OPERATOR_SCOPE).bearer())
                    .post("/api/v1/profile-dead-letters/{id}/replays", letters.getFirst())
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("FAILED_AGAIN"));
            assertThat(listed.getList("items.consumer", String.class)).contains(consumer);
        });
    }
}
