package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CampaignListTest {
    private ACampaign campaign;
    private String initiative;

    @BeforeEach
    void aCampaignOfAnInitiativeOfItsOwn() {
        campaign = ACampaign.likeTheSample();
        initiative = "i-" + campaign.key().substring(2);
        Api.json(
                Api.asAuthor()
                        .contentType("application/json")
                        .body("{\"brand\":\"blauwvlucht\",\"name\":\"One of its own\"}")
                        .put("/api/v1/initiatives/" + initiative),
                200);
        campaign.with("", "initiative", initiative).written();
    }

    @Test
    void aCampaignIsFoundByWhatIsAskedFor() {
        assertThat(keys("state=DRAFT&initiative={i}", initiative)).containsExactly(campaign.key());
        assertThat(keys("state=RUNNING&initiative={i}", initiative)).isEmpty();
        assertThat(keys("brand=blauwvlucht&initiative={i}", initiative)).containsExactly(campaign.key());
        assertThat(keys("brand=medivisie&initiative={i}", initiative)).isEmpty();
        assertThat(keys("q={q}", campaign.key().substring(0, 20))).containsExactly(campaign.key());
        assertThat(keys("q={q}", initiative.substring(0, 20))).containsExactly(campaign.key());
        assertThat(keys("q={q}&state=DRAFT&brand=blauwvlucht", initiative)).containsExactly(campaign.key());
    }

    @Test
    void aRevisionThatLivesElsewhereIsFoundThereOnceItLives() {
        campaign.running();
        campaign.with("", "initiative", "welcome-on-board").written();
        assertThat(keys("initiative={i}&state=RUNNING", initiative)).containsExactly(campaign.key());

        campaign.running();

        assertThat(keys("initiative={i}", initiative)).isEmpty();
    }

    @Test
    void aTokenOfAnotherBrandFindsNothingAndMayNotNameTheBrand() {
        var found = Api.json(Api.ofBrands("medivisie").get("/api/v1/campaigns?initiative={i}", initiative), 200);

        assertThat(found.path("items")).isEmpty();
        assertThat(Api.ofBrands("medivisie")
                        .get("/api/v1/campaigns?initiative={i}&brand=blauwvlucht", initiative)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"state=WALKING,state", "q=%25,q", "q=a_b,q"})
    void whatIsNoFilterIsRefused(String query, String field) {
        var refused = Api.json(Api.asAuthor().urlEncodingEnabled(false).get("/api/v1/campaigns?" + query), 400);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
    }

    private static List<String> keys(String query, Object... parameters) {
        return Api.items(Api.get("/api/v1/campaigns?" + query, parameters)).stream()
                .map(campaign -> campaign.path("key"))
                .map(JsonNode::asText)
                .toList();
    }
}
