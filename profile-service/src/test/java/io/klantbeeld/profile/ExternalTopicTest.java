package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@RealServers
class ExternalTopicTest {
    private final String user = Unique.name("u");
    private final TestOperator operator = TestOperator.ofEverything();

    @Test
    void anEventOfARegisteredProducerCountsOnceHoweverOftenItIsSent() {
        var partner = TestSource.of("blauwvlucht", Map.of("externalTopic", true));
        var event = event(partner.key(), Map.of("somethingNew", 1));

        send(event, event);
        send(event(partner.key(), Map.of()));

        TestReader.ofEverything().awaitInteractions("user_id:" + user, 2);
        await().untilAsserted(() -> {
            assertThat(partner.statistics().getInt("accepted")).isEqualTo(2);
            assertThat(partner.statistics().getInt("duplicates")).isEqualTo(1);
        });
    }

    @Test
    void aServiceOfThePlatformSpeaksForAnyBrand() {
        send(event("campaign-service", Map.of("brand", "wolkje")));

        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
        assertThat(timeline.getString("items[0].brand")).isEqualTo("wolkje");
    }

    @Test
    void whatMayNotComeThisWayGoesToQuarantineWithItsReason() {
        var partner = TestSource.of("blauwvlucht", Map.of("externalTopic", true));
        var website = TestSource.of("blauwvlucht");
        var unnamed = Unique.name("unnamed");
        send(
                event(website.key(), Map.of()),
                event(partner.key(), Map.of("brand", "wolkje")),
                event("no\u0000body", Map.of("messageId", unnamed)),
                event("campaign-service", Map.of("messageId", unnamed, "brand", "b\u0000")),
                event(partner.key(), Map.of("identifiers", "user_id:u")),
                event(partner.key(), Map.of("identifiers", List.of("email:nobody"))));

        assertThat(operator.awaitQuarantine(website.key(), 1).getList("items.code"))
                .isEqualTo(List.of("SOURCE_NOT_PERMITTED"));
        assertThat(operator.awaitQuarantine(partner.key(), 3).getList("items.code", String.class))
                .containsExactlyInAnyOrder("INVALID_IDENTIFIER", "WRONG_TYPE", "WRONG_BRAND");
        assertThat(operator.awaitQuarantine(partner.key(), 3).getList("items.field", String.class))
                .containsExactlyInAnyOrder("identifiers[0]", "identifiers", "brand");
        await().untilAsserted(() -> assertThat(SqlProbe.ofTheModule()
                        .count("quarantined_item WHERE message_id = ? AND code = 'SOURCE_NOT_PERMITTED'", unnamed))
                .isEqualTo(2));
    }

    @Test
    void anItemOfAnUnknownSourceIsReplayedOnceItIsRegistered() {
        var key = Unique.name("partner");
        send(event(key, Map.of()));
        var id = operator.awaitQuarantine(key, 1).getString("items[0].id");
        assertThat(operator.replay(id).getString("code")).isEqualTo("SOURCE_NOT_PERMITTED");

        operator.request()
                .body(Map.of("key", key, "brand", "blauwvlucht", "type", "CRM", "externalTopic", true))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);

        assertThat(operator.replay(id).getString("outcome")).isEqualTo("REPLAYED");
        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
    }

    @Test
    void whatIsNoJsonIsADeadLetter() {
        var id = UUID.randomUUID().toString();
        try (var kafka = new KafkaProbe()) {
            kafka.sendRaw(
                    Topics.INGESTION_EXTERNAL,
                    "poisoned",
                    "poison".getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_id", id, "ce_type", "poison"));
        }

        await().untilAsserted(() -> operator.request()
                .get("/api/v1/profile-dead-letters?limit=500")
                .then()
                .body("items.messageId", hasItem(id)));
    }

    @SafeVarargs
    private static void send(Map<String, Object>... events) {
        try (var kafka = new KafkaProbe()) {
            for (var event : events) {
                kafka.send(Topics.INGESTION_EXTERNAL, "key", "ingestion.event.external", event);
            }
        }
    }

    private Map<String, Object> event(String source, Map<String, Object> more) {
        var event = new HashMap<String, Object>(Map.of(
                "source",
                source,
                "brand",
                "blauwvlucht",
                "messageId",
                Unique.name("m"),
                "type",
                "TRACK",
                "name",
                "Scored",
                "occurredAt",
                "2026-03-01T09:00:00Z",
                "receivedAt",
                "2026-03-01T09:00:00Z",
                "identifiers",
                List.of("user_id:" + user)));
        event.putAll(more);
        return event;
    }
}
