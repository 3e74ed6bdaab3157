package io.klantbeeld.campaign.campaign.conflict;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ConflictResourceTest {
    private static final String PATH = "/api/v1/contact-policies/conflicts";
    private final String key = "p-" + UUID.randomUUID();

    @Test
    void aPolicyThatDoesNothingForACampaignIsNamedWithIt() {
        // given
        Api.json(put("""
                {"brand":"blauwvlucht","appliesTo":{"actions":["%s"]},
                 "caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT1H"}}]}
                """.formatted(key)), 200);
        var campaign = ACampaign.likeTheSample()
                .with(definition -> definition.putArray("policies").add(key))
                .written();

        // when
        var conflicts = Api.items(Api.get(PATH + "?brand=blauwvlucht"));

        // then
        assertThat(conflicts)
                .filteredOn(conflict -> conflict.path("campaign").asText().equals(campaign.key()))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.path("code").asText()).isEqualTo("COVERS_NO_ACTION");
                    assertThat(conflict.at("/policies/0").asText()).isEqualTo(key);
                    assertThat(conflict.path("text").asText()).isNotBlank();
                });
    }

    @Test
    void aPolicyThatContradictsItselfIsRefusedByItsField() {
        var response = put("""
                {"brand":"blauwvlucht","spacing":"PT12H",
                 "caps":[{"max":4,"window":{"kind":"ROLLING","length":"PT24H"}}]}
                """);

        assertThat(Api.json(response, 422).at("/violations/0/field").asText()).isEqualTo("caps[0].max");
        assertThat(Api.asAuthor().get("/api/v1/contact-policies/" + key).statusCode())
                .as("nothing of it holds")
                .isEqualTo(404);
    }

    @Test
    void onlyTheCallersBrandsAreShown() {
        assertThat(Api.ofBrands("wolkje").get(PATH + "?brand=blauwvlucht").statusCode())
                .isEqualTo(403);
        assertThat(Api.asAuthor().get(PATH).statusCode()).isEqualTo(400);
        assertThat(List.of(401, 403))
                .contains(io.restassured.RestAssured.get(PATH + "?brand=blauwvlucht")
                        .statusCode());
    }

    private Response put(String policy) {
        return Api.asAuthor().contentType("application/json").body(policy).put("/api/v1/contact-policies/" + key);
    }
}
