package io.klantbeeld.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What came after the moment of a simulation was not there yet. */
@QuarkusTest
@RealServers
@Counterparts
class PastSimulationTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final Traveller anna = Traveller.known(true);

    @Test
    void whoRespondedAfterwardsHadNeverEnteredNorRespondedNorBeenContacted() {
        campaign.with("/journey", "reEntry", "ONCE").running();
        annaResponds();

        assertThat(simulatedAt(Instant.now()).at("/result/outcomes/BLOCKED").asInt())
                .isEqualTo(1);
        assertThat(simulatedAt(Instant.now().minus(Duration.ofHours(5)))
                        .at("/result/outcomes/PLANNED")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void withoutAWindowNoResponseMatters() {
        campaign.with(definition -> definition.remove("attributionWindow")).running();
        annaResponds();

        var simulation = simulatedAt(Instant.now().minus(Duration.ofHours(5)));

        assertThat(simulation.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(simulation.at("/result/outcomes/PLANNED").asInt()).isEqualTo(1);
    }

    private void annaResponds() {
        anna.does(campaign.event(), "AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ? AND state = 'ACCEPTED'", anna.id()) == 1);
        sql.execute("update contact set state = 'CLICKED' where person = ?", anna.id());
    }

    private JsonNode simulatedAt(Instant at) {
        var asked = ASimulation.of(campaign.key()).put("at", at.toString());
        asked.putObject("audience").putArray("persons").add(anna.id().toString());
        return ASimulation.done(asked);
    }
}
