package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of the persons whom a simulation shows. */
@QuarkusTest
@RealServers
@Counterparts
class SimulationSampleTest {
    private static final int PEOPLE = 200;

    @Test
    void whoIsStoppedForAWhileIsShownWithItsEnd() {
        var campaign = ACampaign.likeTheSample();
        campaign.running();
        var crowd = ACrowd.of(PEOPLE, 11, Instant.now());
        crowd.withAPast(campaign, "coffee-voucher");
        var asked = ASimulation.of(campaign.key());
        asked.putObject("audience").put("segment", crowd.segment());
        var id = ASimulation.done(asked).path("id").asText();

        var shown = Api.items(Api.get("/api/v1/simulations/{id}/sample?gate=FREQUENCY&code=CAP_REACHED", id));

        assertThat(shown)
                .filteredOn(person -> person.path("gates").findValues("passed").stream()
                                .filter(passed -> !passed.asBoolean())
                                .count()
                        == 1)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.path("gates").findValuesAsText("retryAt"))
                        .contains(person.path("nextEligibleAt").asText()));
    }
}
