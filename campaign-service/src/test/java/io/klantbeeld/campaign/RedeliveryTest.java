package io.klantbeeld.campaign;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What the log delivers again, as after a crash between the commit and that of the offsets. */
@QuarkusTest
@RealServers
@Counterparts
class RedeliveryTest {
    private static final String CAMPAIGN = "gold-lounge";
    private static final String VISIT = "Lounge Visited";

    private final KafkaProbe kafka = new KafkaProbe();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    /** The sample's campaign once more, for who has gold when they visit a lounge. */
    @BeforeEach
    void aCampaignForGoldRuns() {
        Api.loadSample();
        var sample = Api.sample()
                .toString()
                .replace("airport-surprise", CAMPAIGN)
                .replace("Checked In", VISIT)
                .replace("event.properties.airport == 'AMS'", "traits.loyaltyTier == 'GOLD'");
        for (var request : Schemas.json(sample)) {
            if (request.path("path").asText().contains(CAMPAIGN)) {
                Api.play(request);
            }
        }
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void whoWasNotLetInWhenItHappenedIsNotLetInWhenItIsDeliveredAgain() {
        // given
        var anna = Traveller.known(true);
        becomes(anna, "SILVER", 2);
        var refused = anna.does(VISIT, "AMS", 1);
        anna.checksIn("AMS", 1);
        await().until(() -> !Api.decisionsAbout(anna).isEmpty() && nothingWaits(anna));

        // when
        becomes(anna, "GOLD", 3);
        deliverAgain(refused);
        var admitted = anna.does(VISIT, "AMS", 1).interactionId().toString();

        // then
        await().until(() -> triggers(anna).contains(admitted) && nothingWaits(anna));
        assertThat(triggers(anna)).containsExactly(admitted);
    }

    private void becomes(Traveller traveller, String tier, long version) {
        traveller.isOfTier(tier, version);
        await().until(() ->
                sql.count("trait_projection WHERE profile_id = ? AND version = ?", traveller.id(), version) == 1);
    }

    private void deliverAgain(InteractionRecorded interaction) {
        var id = interaction.interactionId().toString();
        var record = kafka.await(Topics.INTERACTION, found -> found.text().contains(id));
        kafka.sendRaw(record.topic(), record.key(), record.text().getBytes(StandardCharsets.UTF_8), record.headers());
    }

    private boolean nothingWaits(Traveller traveller) {
        return sql.count("waiting_trigger WHERE profile_id = ?", traveller.id()) == 0;
    }

    /** What let a traveller into the campaign. */
    private static List<String> triggers(Traveller traveller) {
        var decisions = Api.get("/api/v1/persons/{person}/decisions?campaign={key}", traveller.id(), CAMPAIGN);
        return Api.items(decisions).stream()
                .map(decision -> decision.path("trigger").asText())
                .toList();
    }
}
