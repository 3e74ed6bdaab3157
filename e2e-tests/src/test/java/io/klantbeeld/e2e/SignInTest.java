package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may see and do what, with the realm's own tokens. */
@ThePlatform
class SignInTest {
    private LocalPlatform platform;

    @BeforeEach
    void open(LocalPlatform running) {
        platform = running;
    }

    @Test
    void personalValuesAreMaskedForThoseWhoMayNotSeeThem() {
        // given
        var traveller = knownTraveller();
        var path = "/api/v1/profiles/" + PlatformApi.segment(traveller.reference());

        // when
        var agent = platform.as("agent").get(path).body();
        var marketer = platform.as("marketer").get(path).body();

        // then
        assertThat(agent.at("/traits/lastName").asText()).isEqualTo(traveller.lastName());
        assertThat(agent.path("masked")).isEmpty();
        assertThat(marketer.path("masked")).isNotEmpty();
        assertThat(marketer.toString()).doesNotContain(traveller.email()).doesNotContain(traveller.lastName());
    }

    @Test
    void aPersonWithoutFactsInTheBrandsOfTheTokenIsUnknown() {
        // given
        var traveller = knownTraveller();
        var reference = PlatformApi.segment(traveller.reference());

        // then
        assertThat(platform.as("marketer-medivisie")
                        .get("/api/v1/profiles/" + reference)
                        .status())
                .isEqualTo(404);
        assertThat(platform.as("marketer-medivisie")
                        .get("/api/v1/customers/" + reference)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "marketer, POST, /api/v1/consent-events",
        "analyst, POST, /api/v1/events",
        "agent, GET, /api/v1/sources",
        "marketer, POST, /api/v1/campaigns/airport-surprise/approvals",
        "operator, GET, /api/v1/customers/email:anna@example.com"
    })
    void aRoleWithoutTheScopeIsRefused(String person, String method, String path) {
        // when
        var answer = platform.as(person).send(method, path, method.equals("POST") ? Map.of() : null);

        // then
        assertThat(answer.status()).as(answer.problem()).isEqualTo(403);
        assertThat(answer.body().path("type").asText()).startsWith("urn:problem:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers/email:anna@example.com",
                "/api/v1/profiles?q=anna",
                "/api/v1/permissions/email:anna@example.com",
                "/api/v1/persons/email:anna@example.com/why?campaign=airport-surprise",
                "/api/v1/campaigns",
                "/api/v1/brands"
            })
    void nobodyGetsInWithoutAToken(String path) throws IOException, InterruptedException {
        // when
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(platform.gateway().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void theOpenApiOfAllServicesIsOneDocument() throws IOException, InterruptedException {
        // when
        var document = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(platform.gateway().resolve("/openapi"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        // then
        assertThat(document)
                .contains("/api/v1/customers/{ref}")
                .contains("/api/v1/events")
                .contains("/api/v1/consent-events")
                .contains("/api/v1/campaigns/{key}");
    }

    private FreshPerson knownTraveller() {
        var traveller = FreshPerson.fresh(new SplittableRandom());
        try (var airline = new Airline(platform.gateway())) {
            airline.identify(traveller);
            airline.checkIn(traveller, "RTM");
        }
        var path = "/api/v1/profiles/" + PlatformApi.segment(traveller.reference());
        await().until(() -> platform.as("agent").get(path).isSuccess());
        return traveller;
    }
}
