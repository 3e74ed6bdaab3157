package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.decision.LiveTraffic;
import io.klantbeeld.test.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.simulation.AWaitingSimulation.LATER;
import static io.klantbeeld.test.Patience.await;

/** Simulations take the path of live decisions, and make way for these only. */
@QuarkusTest
@RealServers
@Counterparts
class MakingWayTest {
    private static final int PEOPLE = 3;

    @Inject
    LiveTraffic traffic;

    @Inject
    Simulations simulations;

    @Inject
    Simulating simulating;

    @Test
    void whoAsksForAdviceIsNoticed() {
        ACampaign.likeTheSample().running();
        var traveller = ACrowd.of(1, 1, Instant.now()).ids().getFirst();

        await().until(() -> {
            askForAdvice(traveller);
            return traffic.isPresent();
        });
    }

    @Test
    void whoIsSimulatedIsNot() {
        var campaign = ACampaign.likeTheSample().running();
        var crowd = ACrowd.of(PEOPLE, 3, Instant.now());

        await().until(() -> {
            AWaitingSimulation.of(campaign, crowd, 0, simulations);
            QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, 2 * PEOPLE));
            return !traffic.isPresent();
        });
    }

    private static void askForAdvice(UUID person) {
        var request = "{\"person\":\"%s\",\"channel\":\"EMAIL\"}".formatted(person);
        Api.json(Api.asAuthor().contentType(ContentType.JSON).body(request).post("/api/v1/next-best-actions"), 200);
    }
}
