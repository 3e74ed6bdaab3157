package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@GatewayTest
@Timeout(30)
class UploadTest {
    private static final String UPLOADS = Desk.ROOM + "/imports/uploads";
    private static final int HALF = 1_000_000;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();

    @Test
    void aFileArrivesWhileItIsStillBeingSentAndWithTheTokenOfTheSession() throws IOException {
        // given
        var arrived = new AtomicLong();
        profile.at("/api/v1/imports", request -> request.handler(piece -> arrived.addAndGet(piece.length()))
                .endHandler(end -> request.response().setStatusCode(202).end("{\"id\":\"i-1\"}")));
        var file = new PipedOutputStream();
        try (var body = new PipedInputStream(file, 65_536)) {
            // when
            var answer = CompletableFuture.supplyAsync(
                    () -> desk.browser().send(upload("same-origin").POST(BodyPublishers.ofInputStream(() -> body))));
            file.write(new byte[HALF]);
            // then
            await().untilAsserted(() -> assertThat(arrived.get()).isGreaterThan(HALF / 2));
            file.write(new byte[HALF]);
            file.close();
            assertThat(answer.join().body()).isEqualTo("{\"id\":\"i-1\"}");
        }
        assertThat(arrived.get()).isEqualTo(2L * HALF);
        assertThat(profile.lastAsked().header("authorization")).startsWith("Bearer ");
        assertThat(profile.lastAsked().header("idempotency-key")).isEqualTo("a-1");
        assertThat(profile.lastAsked().header("content-type")).isEqualTo("multipart/form-data; boundary=x");
    }

    @Test
    void aFileThatAnotherSiteSendsDoesNotArrive() {
        var answer = desk.browser().send(upload("cross-site").POST(BodyPublishers.ofString("--x--")));
        Problem.of(answer, 403, "console:other-origin");
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void aStrangerIsToldThatTheSessionIsMissing() {
        var answer = Client.plain().send(upload("same-origin").POST(BodyPublishers.ofString("--x--")));
        assertThat(answer.statusCode()).isEqualTo(499);
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        var answer =
                desk.browser().send(upload("same-origin").POST(BodyPublishers.ofByteArray(new byte[3 * HALF + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void theReportIsDownloadedAsTheServiceWritesIt() {
        // given
        profile.at("/api/v1/imports/i-1/report", request -> request.response()
                .putHeader("Content-Type", "text/csv")
                .putHeader("Content-Disposition", "attachment; filename=\"import-i-1.csv\"")
                .end("row,outcome,code,field\n"));
        // when
        var answer = desk.open("/imports/i-1/report?outcome=REJECTED");
        // then
        assertThat(answer.body()).isEqualTo("row,outcome,code,field\n");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(profile.lastAsked().uri()).isEqualTo("/api/v1/imports/i-1/report?outcome=REJECTED");
    }

    private static HttpRequest.Builder upload(String site) {
        return Client.to(UPLOADS)
                .headers("Sec-Fetch-Site", site, "HX-Request", "true", "Idempotency-Key", "a-1")
                .header("Content-Type", "multipart/form-data; boundary=x");
    }
}
