package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens when its patience ends; a machine that stands still ends it too, and then it is played again. */
@QuarkusTest
@GatewayTest
@TestProfile(ImpatienceTest.Impatient.class)
class ImpatienceTest {
    private static final long BEYOND_PATIENCE = 1_800_000_000L;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client client = Client.plain();
    private final String bearer = Tokens.scopes("profile:read").bearer();

    @Test
    void aServiceThatDoesNotAnswerInTimeIsATimeOut() {
        // given
        campaign.silent("/api/v1/campaigns");
        // when
        var answer = client.get("/api/v1/campaigns", "Authorization", bearer);
        // then
        var problem = Problem.of(answer, 504, "gateway:part-timed-out");
        assertThat(problem.path("part").asText()).isEqualTo("campaign-service");
    }

    @Test
    void aSlowPartDoesNotHoldUpTheRest() {
        // given
        profile.json(
                "/api/v1/profiles/crm:1", "{\"id\":\"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01\",\"state\":\"ACTIVE\"}");
        profile.json("/api/v1/profiles/crm:1/interactions", 500, "{}");
        consent.silent("/api/v1/permissions/crm:1");
        campaign.json("/api/v1/persons/crm:1/upcoming", "{\"items\":[],\"nextCursor\":null}");
        // then
        await().untilAsserted(() -> {
            var body = Schemas.json(client.get("/api/v1/customers/crm:1", "Authorization", bearer)
                    .body());
            assertThat(body.at("/parts/permissions/status").asText()).isEqualTo("UNAVAILABLE");
            assertThat(body.at("/parts/interactions/status").asText()).isEqualTo("UNAVAILABLE");
            assertThat(body.at("/parts/profile/status").asText()).isEqualTo("OK");
            assertThat(body.at("/parts/upcoming/status").asText()).isEqualTo("OK");
        });
    }

    @Test
    void anEventArrivesWhileTheStreamGoesOnAndBeyondTheTimeForAnAnswer() {
        await().untilAsserted(this::assertThatAStreamGoesOn);
    }

    private void assertThatAStreamGoesOn() throws IOException {
        // given
        var stream = new CompletableFuture<HttpServerResponse>();
        profile.at("/api/v1/profiles/crm:1/changes", request -> {
            var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            response.write("id: 1\nevent: interaction\ndata: {}\n\n");
            stream.complete(response);
        });
        // when
        var answer = client.send(
                Client.to("/api/v1/customers/crm:1/changes")
                        .headers("Authorization", bearer, "Last-Event-ID", "7", "Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        try (var events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            // then
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(profile.lastAsked().header("last-event-id")).isEqualTo("7");
            assertThat(events.readLine()).isEqualTo("id: 1");
            var quiet = System.nanoTime();
            await().until(() -> System.nanoTime() - quiet > BEYOND_PATIENCE);
            stream.join().write("id: 2\n\n");
            assertThat(events.lines().anyMatch("id: 2"::equals)).isTrue();
        }
    }

    /** A gateway that waits for nobody for long. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "klantbeeld.gateway.routing.response", "PT1.5S",
                    "klantbeeld.gateway.customer.deadline", "PT1S");
        }
    }
}
