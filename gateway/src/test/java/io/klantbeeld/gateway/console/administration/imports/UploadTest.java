package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
@Timeout(120)
class UploadTest {
    private static final String UPLOADS = Desk.ROOM + "/imports/uploads";
    private static final int HALF = 1_000_000;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();

    @Test
    void aFileArrivesWhileItIsStillBeingSentAndWithTheTokenOfTheSession() {
        // given
        var arrived = new AtomicLong();
        var firstHalf = new CountDownLatch(1);
        profile.at("/api/v1/imports", request -> request.handler(piece -> {
                    if (arrived.addAndGet(piece.length()) > HALF / 2) {
                        firstHalf.countDown();
                    }
                })
                .endHandler(end -> request.response().setStatusCode(202).end("{\"id\":\"i-1\"}")));
        // when
        var answer = desk.browser()
                .send(upload("same-origin").POST(BodyPublishers.ofInputStream(() -> fileInHalves(firstHalf))));
        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"id\":\"i-1\"}");
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

    /** A file whose second half is there only once something of the first has arrived. */
    private static InputStream fileInHalves(CountDownLatch firstHalf) {
        var second = new FilterInputStream(new ByteArrayInputStream(new byte[HALF])) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    if (!firstHalf.await(1, TimeUnit.MINUTES)) {
                        throw new IOException("Nothing arrived before the end of the file");
                    }
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                return super.read(target, offset, length);
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(new byte[HALF]), second);
    }

    private static HttpRequest.Builder upload(String site) {
        return Client.to(UPLOADS)
                .headers("Sec-Fetch-Site", site, "HX-Request", "true", "Idempotency-Key", "a-1")
                .header("Content-Type", "multipart/form-data; boundary=x");
    }
}
