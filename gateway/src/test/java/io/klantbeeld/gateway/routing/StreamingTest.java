package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
@Timeout(120)
class StreamingTest {
    private static final String EVENT = "id: 1\nevent: interaction\ndata: {}\n\n";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client client = Client.plain();
    private final String bearer = Tokens.scopes("profile:read").bearer();
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    @Test
    void aClientThatLeavesFreesTheService() throws IOException {
        // given
        streamAt("/api/v1/profiles/crm:1/changes");
        var answer = client.send(
                Client.to("/api/v1/customers/crm:1/changes").header("Authorization", bearer),
                BodyHandlers.ofInputStream());
        answer.body().read();
        // when
        answer.body().close();
        // then
        await().untilAsserted(() -> assertThat(left).isCompleted());
    }

    @Test
    void anUploadArrivesWhileItIsStillBeingSent() throws IOException {
        // given
        var chunks = new CopyOnWriteArrayList<String>();
        profile.at("/api/v1/imports", request -> request.handler(chunk -> chunks.add(chunk.toString()))
                .endHandler(end -> request.response().setStatusCode(202).end()));
        var pipe = new PipedOutputStream();
        var body = new PipedInputStream(pipe, 64 * 1024);
        // when
        var answer = client.http()
                .sendAsync(
                        Client.to("/api/v1/imports")
                                .header("Authorization", bearer)
                                .POST(BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        BodyHandlers.ofString());
        pipe.write("a".repeat(40_000).getBytes(StandardCharsets.US_ASCII));
        pipe.flush();
        // then
        await().untilAsserted(() -> assertThat(chunks).isNotEmpty());
        assertThat(answer).isNotDone();
        pipe.close();
        assertThat(answer.join().statusCode()).isEqualTo(202);
        assertThat(String.join("", chunks)).hasSize(40_000);
    }

    private void streamAt(String path) {
        profile.at(path, request -> {
            var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            response.closeHandler(closed -> left.complete(null));
            response.write(EVENT);
        });
    }
}
