package io.klantbeeld.campaign.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ChannelResourceTest {
    @Test
    void everyChannelIsListedWithWhoIsReadyForIt() {
        var list = Api.get("/api/v1/channels");

        assertThat(list.path("items")).hasSize(ChannelName.values().length);
        var email = channel(list, "EMAIL");
        assertThat(email.path("delivery").asText()).isEqualTo("PUSH");
        assertThat(email.path("automated").asBoolean()).isTrue();
        assertThat(email.path("brandsReady").get(0).asText()).isEqualTo("blauwvlucht");
        assertThat(channel(list, "WHATSAPP").path("automated").asBoolean()).isTrue();
        assertThat(channel(list, "PHONE").path("delivery").asText()).isEqualTo("HUMAN");
        assertThat(channel(list, "PHONE").path("automated").asBoolean()).isFalse();
        assertThat(channel(list, "IN_APP").path("delivery").asText()).isEqualTo("PULL");
    }

    @Test
    void aChannelSaysByWhichAddressesItReachesPeopleAndIsReadyForNobodyWithoutAny() {
        var list = Api.get("/api/v1/channels");

        assertThat(channel(list, "WHATSAPP").path("contactPoint").asText()).isEqualTo("SMS");
        assertThat(channel(list, "WHATSAPP").path("brandsReady").get(0).asText())
                .isEqualTo("blauwvlucht");
        var app = channel(list, "PUSH_APP");
        assertThat(app.path("contactPoint").isNull()).isTrue();
        assertThat(app.path("brandsReady")).isEmpty();
        assertThat(app.path("obstacles").path("blauwvlucht").get(0).asText())
                .isEqualTo("The platform knows no addresses of this channel yet");
    }

    @Test
    void aTokenOfAnotherBrandSeesItsOwnObstaclesOnly() {
        var list = Api.json(Api.ofBrands("wolkje").get("/api/v1/channels"), 200);

        var email = channel(list, "EMAIL");
        assertThat(email.path("brandsReady")).isEmpty();
        assertThat(email.path("obstacles").path("wolkje").get(0).asText()).contains("klantbeeld.smtp.brands");
        assertThat(list.toString()).doesNotContain("blauwvlucht");
    }

    @Test
    void itTakesTheScopeToRead() {
        assertThat(given().get("/api/v1/channels").statusCode()).isEqualTo(401);
        assertThat(given().header("Authorization", Tokens.scopes("profile:read").bearer())
                        .get("/api/v1/channels")
                        .statusCode())
                .isEqualTo(403);
    }

    private static JsonNode channel(JsonNode list, String name) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(channel -> channel.path("channel").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
