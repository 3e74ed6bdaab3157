package io.klantbeeld.gateway.limit;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class RateLimitsTest {
    private static final int OF_A_KEY = 10;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client client = Client.plain();

    @BeforeEach
    void ingestionAccepts() {
        profile.json("/v1/batch", "{\"success\":true}");
        profile.json("/api/v1/segments", "{}");
    }

    @Test
    void aWriteKeyIsCountedByItselfAndThenAskedToWait() {
        // given
        var key = "wk_" + UUID.randomUUID();
        for (int i = 1; i <= OF_A_KEY; i++) {
            var answer = send(key);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("10");
            assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue(Integer.toString(OF_A_KEY - i));
        }
        // when
        var refused = send(key);
        // then
        Problem.of(refused, 429, "request:too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("10;w=600");
        assertThat(profile.asked()).hasSize(OF_A_KEY);
        assertThat(send("wk_" + UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    void theKeyIsFoundInTheQueryToo() {
        var key = "wk_" + UUID.randomUUID();
        profile.json("/beacon/v1/batch", "{}");
        var answer = client.send(Client.to("/beacon/v1/batch?writeKey=" + key).POST(BodyPublishers.ofString("{}")));
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue("9");
    }

    @Test
    void aClientOfTheApiIsToldItsLimit() {
        // when
        var answer = client.get(
                "/api/v1/segments",
                "Authorization",
                Tokens.scopes("profile:read").client("app-1").bearer());
        // then
        assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("20000");
        assertThat(answer.headers().firstValueAsLong("RateLimit-Reset").orElseThrow())
                .isEqualTo(1);
    }

    private HttpResponse<String> send(String key) {
        var basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        return client.send(Client.to("/v1/batch")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("{\"batch\":[]}")));
    }
}
