package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever one campaign leaves out of all of its brand is left out of all of it, and is remembered as such everywhere. */
@QuarkusTest
@RealServers
@Counterparts
class HoldOutStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String tier = AnOffer.tier();
    private final ACampaign measuring = ACampaign.likeTheSample().with(HoldOutStoryTest::leavesEverybodyOut);

    @BeforeEach
    void aCampaignLeavesEverybodyOut() {
        Api.loadSample();
        measuring.running();
    }

    @AfterEach
    void nobodyIsLeftOutAnyMore() {
        sql.execute("update campaign set state = 'COMPLETED' where key = ?", measuring.key());
    }

    @Test
    void anotherCampaignContactsNobodyWhoIsLeftOut() {
        var anna = Traveller.known(true);

        anna.checksIn("AMS", 1);

        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("HOLDOUT_GLOBAL"));
        var last = Api.whyAbout(anna).path("last");
        assertThat(last.path("outcome").asText()).isEqualTo("HELD_OUT");
        assertThat(last.path("gates")).last().satisfies(gate -> assertThat(
                        gate.at("/evidence/campaign").asText())
                .isEqualTo(measuring.key()));
    }

    @Test
    void adviceLeavesThemOutAndRemembersThatOnce() {
        var anna = arrives("PHONE");
        var offer = AnOffer.on("PHONE", tier, "4.00").running();

        for (int time = 0; time < 2; time++) {
            var advice = Api.asAuthor()
                    .contentType(ContentType.JSON)
                    .body("{\"person\":\"%s\",\"channel\":\"PHONE\"}".formatted(anna.id()))
                    .post("/api/v1/next-best-actions");
            assertThat(Api.items(Api.json(advice, 200))).isEmpty();
        }

        assertThat(ghosts(anna, offer)).isEqualTo(1);
    }

    @Test
    void aPageLeavesThemOutAndRemembersThatOnce() {
        var anna = arrives("WEB");
        var offer = AnOffer.on("WEB", tier, "4.00").running();

        for (int time = 0; time < 2; time++) {
            var shown = given().header(
                            "Authorization", Tokens.scopes("contact:write").bearer())
                    .get("/api/v1/placements/home-hero/next?channel=WEB&person=" + anna.id());
            assertThat(shown.statusCode()).isEqualTo(204);
        }

        assertThat(ghosts(anna, offer)).isEqualTo(1);
    }

    private long ghosts(Traveller traveller, ACampaign offer) {
        return sql.count(
                "decision WHERE person = ? AND campaign = ? AND outcome = 'HELD_OUT'", traveller.id(), offer.key());
    }

    private Traveller arrives(String channel) {
        var traveller = AnOffer.traveller(tier, channel);
        await().until(() -> sql.count("trait_projection WHERE profile_id = ? AND version = 2", traveller.id()) == 1);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ?", traveller.id()) == 1);
        return traveller;
    }

    private static void leavesEverybodyOut(ObjectNode definition) {
        definition.putObject("holdOut").put("percent", 100).put("global", true);
    }
}
