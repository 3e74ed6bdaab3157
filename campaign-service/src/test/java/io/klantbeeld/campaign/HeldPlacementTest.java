package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds or ends a campaign holds and ends what pages show of it, at once. */
@QuarkusTest
@RealServers
@Counterparts
class HeldPlacementTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String tier = AnOffer.tier();
    private final Traveller anna = AnOffer.traveller(tier, "WEB");
    private final ACampaign campaign = AnOffer.on("WEB", tier, "9.00");

    @Inject
    Campaigns campaigns;

    private JsonNode shown;

    @BeforeEach
    void aPageShowsTheCampaign() {
        campaign.running();
        await().until(() -> sql.count("trait_projection WHERE profile_id = ? AND version = 2", anna.id()) == 1);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ?", anna.id()) == 1);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
        // The first question to consent-service may take longer than a page waits.
        await().until(() -> next().statusCode() == 200);
        shown = Api.json(next(), 200);
    }

    @Test
    void theKillSwitchEndsItAtOnce() {
        Api.json(campaign.post("kill-switches"), 201);

        assertThat(next().statusCode()).isEqualTo(204);
    }

    @Test
    void aPauseHidesItUntilTheResumption() {
        Api.json(campaign.post("pauses"), 201);
        assertThat(next().statusCode()).isEqualTo(204);

        Api.json(campaign.post("resumptions"), 201);

        assertThat(Api.json(next(), 200)).isEqualTo(shown);
    }

    @Test
    void aBrakeOnTheChannelHidesItUntilItIsReleased() {
        campaigns.brake(campaign.key(), "WEB", "COMPLAINT_RATE", Map.of());
        assertThat(next().statusCode()).isEqualTo(204);

        campaigns.release(campaign.key(), "WEB", "somebody");

        assertThat(Api.json(next(), 200)).isEqualTo(shown);
    }

    @Test
    void thePlaceOfWhatWasKilledIsFreeForAnother() {
        // given
        var other = AnOffer.on("WEB", tier, "4.00").running();

        // when
        Api.json(campaign.post("kill-switches"), 201);

        // then
        await().untilAsserted(() ->
                assertThat(Api.json(next(), 200).path("campaign").asText()).isEqualTo(other.key()));
    }

    @Test
    void thePlaceOfWhatIsOverIsFreeForAnotherAndWhatWasSeenStillCounts() {
        // given
        var other = AnOffer.on("WEB", tier, "4.00").running();

        // when
        Api.json(campaign.post("completions"), 201);

        // then
        await().untilAsserted(() ->
                assertThat(Api.json(next(), 200).path("campaign").asText()).isEqualTo(other.key()));
        var seen = Api.json(report(), 200);
        assertThat(seen.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(seen.path("late").asBoolean()).isTrue();
    }

    private Response next() {
        return given().header("Authorization", Tokens.scopes("contact:write").bearer())
                .get("/api/v1/placements/home-hero/next?channel=WEB&person=" + anna.id());
    }

    private Response report() {
        return given().header("Authorization", Tokens.scopes("contact:write").bearer())
                .contentType("application/json")
                .body("{\"fence\":%d,\"status\":\"COMPLETED\"}"
                        .formatted(shown.path("fence").asLong()))
                .post("/api/v1/contacts/{id}/outcomes", shown.path("contactId").asText());
    }
}
