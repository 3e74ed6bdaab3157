package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class BodyLimitTest {
    private static final int LIMIT = 1_048_576;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client client = Client.plain();
    private final AtomicLong received = new AtomicLong();

    @BeforeEach
    void theServiceCounts() {
        for (var path : new String[] {"/api/v1/events", "/api/v1/imports"}) {
            profile.at(path, request -> request.handler(chunk -> received.addAndGet(chunk.length()))
                    .endHandler(end -> request.response().setStatusCode(202).end()));
        }
    }

    @Test
    void aBodyOfTheLimitPasses() {
        assertThat(post("/api/v1/events", BodyPublishers.ofByteArray(new byte[LIMIT]))
                        .statusCode())
                .isEqualTo(202);
        assertThat(received).hasValue(LIMIT);
    }

    @Test
    void aLargerBodyIsRefusedBeforeTheServiceSeesIt() {
        // when
        var answer = post("/api/v1/events", BodyPublishers.ofByteArray(new byte[LIMIT + 1]));
        // then
        Problem.of(answer, 413, "request:too-large");
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsRefusedWhenItTurnsOutToBeLarger() {
        // when
        var answer = post("/api/v1/events", chunked(LIMIT + 70_000));
        // then
        Problem.of(answer, 413, "request:too-large");
        assertThat(received.get()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void anImportMayBeLargerUpToItsOwnLimit() {
        assertThat(post("/api/v1/imports", chunked(2 * LIMIT)).statusCode()).isEqualTo(202);
        assertThat(received).hasValue(2 * LIMIT);
        Problem.of(post("/api/v1/imports", BodyPublishers.ofByteArray(new byte[3_000_001])), 413, "request:too-large");
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return client.send(Client.to(path)
                .header("Authorization", Tokens.scopes("profile:write").bearer())
                .POST(body));
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }
}
