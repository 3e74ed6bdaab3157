package io.klantbeeld.campaign;

import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class DeadLetterTest {
    @BeforeEach
    void theCampaignRuns() {
        Api.loadSample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile.profile.v1 | campaign-profiles | no JSON",
                "profile.profile.v1 | campaign-profiles | {\"version\":1,\"state\":\"ACTIVE\"}",
                "profile.traits.v1 | campaign-traits | {\"profileId\":\"nobody\"}",
                "consent.permission.v1 | campaign-permissions | []",
                "profile.interaction.v1 | campaign-journeys | {\"name\":\"Checked In\",\"origin\":\"ingestion\"}"
            })
    void aPoisonousRecordIsSetAsideAndTheNextOneIsHandled(String topic, String consumer, String poison) {
        // given
        var key = UUID.randomUUID().toString();
        try (var kafka = new KafkaProbe()) {
            kafka.sendRaw(topic, key, poison.getBytes(StandardCharsets.UTF_8), Map.of("ce_id", key));
        }

        // when
        var anna = Traveller.known(true);
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(
                        () -> assertThat(Mailbox.running().to(anna.email())).hasSize(1));
        await().untilAsserted(() -> assertThat(Api.items(Api.get("/api/v1/campaign-dead-letters")))
                .anySatisfy(letter -> {
                    assertThat(letter.path("topic").asText()).isEqualTo(topic);
                    assertThat(letter.path("consumer").asText()).isEqualTo(consumer);
                    assertThat(letter.path("messageId").asText()).isEqualTo(key);
                }));
    }
}
