package io.klantbeeld.consent.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class DeadLetterTest extends ServiceTest {
    private final String poison = UUID.randomUUID().toString();

    @Test
    void aPoisonousRecordIsSetAsideAndTheNextOneIsHandled() {
        // when
        kafka.sendRaw(Topics.PROFILE, poison, "{\"profileId\":7,".getBytes(StandardCharsets.UTF_8), Map.of());
        kafka.sendRaw(Topics.PROFILE, "no-uuid-" + poison, null, Map.of());
        people.active(UUID.fromString(poison), 1, email);
        // then
        await().untilAsserted(
                        () -> assertThat(letters().findValuesAsText("key")).contains(poison, "no-uuid-" + poison));
        await().untilAsserted(() -> assertThat(sql.count("outbox")).isZero());
        var dead = kafka.await("profile.profile.v1.consent-subjects.dlq", found -> poison.equals(found.key()));
        assertThat(dead.text()).startsWith("{\"profileId\":7");
    }

    @Test
    void aReplayThatFailsAgainStaysADeadLetter() {
        // given
        kafka.sendRaw(Topics.PROFILE, poison, "[]".getBytes(StandardCharsets.UTF_8), Map.of());
        await().untilAsserted(
                        () -> assertThat(letters().findValuesAsText("key")).contains(poison));
        // when
        var replay = body(with("platform:manage").post(replays(idOf(poison))), 200);
        // then
        assertThat(replay.path("outcome").asText()).isEqualTo("FAILED_AGAIN");
        assertThat(letters().findValuesAsText("key")).contains(poison);
    }

    @Test
    void whatIsNoDeadLetterIsNotReplayed() {
        problem(
                with("platform:manage").post(replays(UUID.randomUUID().toString())),
                404,
                "consent:unknown-dead-letter");
        problem(with("platform:manage").post(replays("x")), 400, "request:invalid");
    }

    private static String replays(String id) {
        return "/api/v1/consent-dead-letters/" + id + "/replays";
    }

    private static JsonNode letters() {
        return body(with("platform:manage").get("/api/v1/consent-dead-letters?limit=500"), 200)
                .path("items");
    }

    private static String idOf(String key) {
        for (var letter : letters()) {
            if (letter.path("key").asText().equals(key)) {
                return letter.path("id").asText();
            }
        }
        throw new AssertionError("No dead letter of " + key);
    }
}
