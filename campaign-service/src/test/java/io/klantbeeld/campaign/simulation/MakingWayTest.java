package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.decision.LiveTraffic;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.simulation.AWaitingSimulation.LATER;
import static io.klantbeeld.test.Patience.await;

/** Simulations take the path of live decisions, and make way for these only. */
@QuarkusTest
@RealServers
@Counterparts
class MakingWayTest {
    private static final int PEOPLE = 3;

    private final ACampaign campaign = ACampaign.likeTheSample();
    private ACrowd crowd;

    @Inject
    LiveTraffic traffic;

    @Inject
    Simulations simulations;

    @Inject
    Simulating simulating;

    @BeforeEach
    void aCampaignAndACrowd() {
        campaign.running();
        crowd = ACrowd.of(PEOPLE, 3, Instant.now());
    }

    @AfterEach
    void nothingWaits() {
        SqlProbe.ofTheModule().execute("delete from simulation where campaign = ?", campaign.key());
    }

    @Test
    void whoAsksForAdviceIsNoticed() {
        await().until(() -> {
            askForAdvice();
            return traffic.isPresent();
        });
    }

    @Test
    void whoIsSimulatedIsNot() {
        await().until(() -> {
            simulate();
            return !traffic.isPresent();
        });
    }

    private void askForAdvice() {
        var request = "{\"person\":\"%s\",\"channel\":\"EMAIL\"}"
                .formatted(crowd.ids().getFirst());
        Api.json(Api.asAuthor().contentType(ContentType.JSON).body(request).post("/api/v1/next-best-actions"), 200);
    }

    private void simulate() {
        AWaitingSimulation.of(campaign, crowd, 0, simulations);
        QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, 2 * PEOPLE));
    }
}
