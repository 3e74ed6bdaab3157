package io.klantbeeld.test.badinput;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BadRequestTest {
    private static final String PROBLEM = """
            {"type":"urn:problem:request:invalid","status":400,"title":"no","traceId":"1",
             "violations":[{"field":"name","message":"must be a text"}]}
            """;

    private HttpServer server;
    private int status = 400;
    private String contentType = "application/problem+json";
    private String body = PROBLEM;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        RestAssured.reset();
    }

    @Test
    void aProblemThatNamesTheFieldPasses() {
        assertThatCode(() -> request(() -> "").assertRefused()).doesNotThrowAnyException();
    }

    @Test
    void anAcceptedRequestAndAFailingServiceFail() {
        for (int wrong : new int[] {201, 500, 403}) {
            status = wrong;
            assertFails();
        }
    }

    @Test
    void anAnswerThatIsNoProblemFails() {
        contentType = "application/json";
        assertFails();
    }

    @Test
    void anAnswerThatRepeatsTheValueOrThePathFails() {
        body = PROBLEM.replace("must be a text", GoodRequest.CANARY + " is no name");
        assertFails();
        body = PROBLEM.replace("\"title\"", "\"instance\":\"/persons/1\",\"title\"");
        assertFails();
    }

    @Test
    void anAnswerThatNamesAnotherFieldOrNoTraceFails() {
        body = PROBLEM.replace("\"name\"", "\"other\"");
        assertFails();
        body = PROBLEM.replace("traceId", "trace");
        assertFails();
    }

    @Test
    void whatWroteSomethingFails() {
        var rows = new AtomicInteger();

        assertThatThrownBy(() -> request(rows::incrementAndGet).assertRefused()).isInstanceOf(AssertionError.class);
    }

    private void assertFails() {
        assertThatThrownBy(() -> request(() -> "").assertRefused()).isInstanceOf(AssertionError.class);
    }

    private static BadRequest request(Supplier<?> state) {
        var wire = new Wire("POST", "/things", Map.of(), "{}".getBytes(StandardCharsets.UTF_8), false);
        return new BadRequest("a name that is none", Expected.invalid("name"), wire, state);
    }
}
