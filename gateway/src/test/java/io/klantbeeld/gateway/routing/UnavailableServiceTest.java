package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@GatewayTest
class UnavailableServiceTest {
    private static final String PROFILE = "/api/v1/profiles/crm:1";
    private static final String CAMPAIGNS = "/api/v1/campaigns";

    /** How long a service that failed often is left alone. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client client = Client.plain();
    private final String bearer = Tokens.scopes("profile:read").bearer();

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersGoOn() {
        // given
        profile.json(PROFILE, "{}");
        campaign.goDown();
        // when
        var answer = get(CAMPAIGNS);
        // then
        var problem = Problem.of(answer, 503, "gateway:part-unavailable");
        assertThat(problem.path("part").asText()).isEqualTo("campaign-service");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValue(problem.path("traceId").asText());
        assertThat(get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void afterManyFailuresTheServiceIsLeftAloneAndThenTriedAgain() {
        // given
        campaign.at(CAMPAIGNS, request -> request.connection().close());
        // when, again where the machine stood still until the service had another chance
        Instant begin;
        boolean isLeftAlone;
        do {
            begin = Instant.now();
            isLeftAlone = isLeftAloneAfterManyFailures();
        } while (!isLeftAlone && begin.plus(PAUSE).isBefore(Instant.now()));
        // then
        assertThat(isLeftAlone).isTrue();
        // and when
        campaign.json(CAMPAIGNS, "{\"items\":[],\"nextCursor\":null}");
        // then
        await().until(() -> get(CAMPAIGNS).statusCode() == 200);
    }

    private boolean isLeftAloneAfterManyFailures() {
        for (int i = 0; i < 20; i++) {
            assertThat(get(CAMPAIGNS).statusCode()).isEqualTo(503);
        }
        var asked = campaign.asked().size();
        assertThat(get(CAMPAIGNS).statusCode()).isEqualTo(503);
        return campaign.asked().size() == asked;
    }

    @Test
    void errorsOfAServicePassAndOpenNoCircuit() {
        // given
        campaign.json(CAMPAIGNS, 500, "{}");
        for (int i = 0; i < 25; i++) {
            assertThat(get(CAMPAIGNS).statusCode()).isEqualTo(500);
        }
        // when
        campaign.json(CAMPAIGNS, "{}");
        // then
        assertThat(get(CAMPAIGNS).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        // given
        campaign.at(CAMPAIGNS, request -> request.response()
                .putHeader("Content-Length", "100")
                .write("half")
                .onComplete(sent -> request.connection().close()));
        // then
        assertThatThrownBy(() -> get(CAMPAIGNS)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aServiceThatComesBackIsUsedAgain() {
        // given
        campaign.json(CAMPAIGNS, "{}");
        assertThat(get(CAMPAIGNS).statusCode()).isEqualTo(200);
        campaign.goDown();
        assertThat(get(CAMPAIGNS).statusCode()).isEqualTo(503);
        // when
        campaign.comeBack();
        // then
        await().until(() -> get(CAMPAIGNS).statusCode() == 200);
    }

    private HttpResponse<String> get(String path) {
        return client.get(path, "Authorization", bearer);
    }
}
