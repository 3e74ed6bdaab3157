package io.klantbeeld.gateway;

import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever arrives at the door, nothing of it becomes a failure of the server, and nothing bad reaches a service. */
@QuarkusTest
@GatewayTest
class BadInputTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/profiles/%00 HTTP/1.1",
                "GET /api/v1/profiles/%ff HTTP/1.1",
                "GET /api/v1/profiles/%zz HTTP/1.1",
                "GET /api/v1/profiles/% HTTP/1.1",
                "GET /api/v1/profiles?q=%00 HTTP/1.1",
                "GET /api/v1/profiles?q=%c3%28 HTTP/1.1",
                "GET /api/v1/profiles/../../console HTTP/1.1",
                "GET /v1/%2e%2e/api/v1/profiles/x HTTP/1.1",
                "GET /api/v1/profiles\\x HTTP/1.1",
                "GET http://evil.example.com/api/v1/profiles/x HTTP/1.1",
                "GET api/v1/profiles/x HTTP/1.1",
                "GET /console?q=%ff HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "POST /api/v1/events HTTP/1.1\r\nContent-Length: abc",
                "POST /api/v1/events HTTP/1.1\r\nContent-Length: -5",
                "POST /api/v1/events HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 4"
            })
    void aMalformedRequestIsRefused(String head) throws IOException {
        // when
        var status = statusOf(head + "\r\nHost: x\r\nAuthorization: "
                + Tokens.scopes("profile:read").bearer() + "\r\nConnection: close\r\n\r\n");
        // then
        assertThat(status).as(head).isBetween(300, 499);
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void anEndlessAddressIsRefused() {
        var answer = Client.plain()
                .get(
                        "/api/v1/profiles?q=" + "x".repeat(9_000),
                        "Authorization",
                        Tokens.scopes("x").bearer());
        Problem.of(answer, 414, "request:target-too-long");
    }

    @Test
    void aSmuggledSecondRequestIsNotServed() throws IOException {
        // given
        profile.json("/api/v1/events", 202, "{}");
        var bearer = Tokens.scopes("profile:write").bearer();
        // when
        var answers = exchange("POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearer
                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "0\r\n\r\nGET /api/v1/sources HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearer + "\r\n\r\n");
        // then
        assertThat(profile.asked()).noneMatch(asked -> asked.uri().contains("sources"));
        assertThat(answers).startsWith("HTTP/1.1 ");
    }

    private static int statusOf(String request) throws IOException {
        return Integer.parseInt(exchange(request).split(" ")[1]);
    }

    private static String exchange(String request) throws IOException {
        var gateway = URI.create(Client.gateway());
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Stream.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .filter(answer -> !answer.isEmpty())
                    .findFirst()
                    .orElse("HTTP/1.1 400 closed");
        }
    }
}
