package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ForwardingTest {
    private static final String PRETENDED = """
            X-Forwarded-For: 10.0.0.1
            X-Forwarded-Host: evil.example.com
            X-Forwarded-Proto: https
            Forwarded: for=10.0.0.1
            X-Real-IP: 10.0.0.1
            Cookie: q_session_console=stolen
            Keep-Alive: timeout=5
            X-Kept: yes""";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client client = Client.plain();
    private final String bearer = Tokens.scopes("profile:read").bearer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/profiles/crm:a%2Fb/interactions",
                "/api/v1/profiles/phone:+31612345678",
                "/api/v1/profiles/email:anna%2Bx%40example.com",
                "/api/v1/profiles/crm:%25%20%C3%A9"
            })
    void aReferenceArrivesExactlyAsItWasSent(String path) {
        // given
        profile.json(path, "{}");
        // when
        var answer = client.get(path + "?from=2026-03-01T09:00:00%2B01:00&q=a+b", "Authorization", bearer);
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(profile.lastAsked().uri()).isEqualTo(path + "?from=2026-03-01T09:00:00%2B01:00&q=a+b");
    }

    @Test
    void methodBodyAndContentTypeArriveAndTheAnswerComesBackWhole() {
        // given
        campaign.at("/api/v1/contacts", request -> request.body().onSuccess(body -> request.response()
                .setStatusCode(201)
                .putHeader("Content-Type", "application/json")
                .putHeader("Location", "/api/v1/contacts/7")
                .putHeader("ETag", "\"3\"")
                .end(request.method() + " " + request.getHeader("Idempotency-Key") + " " + body)));
        // when
        var answer = client.send(Client.to("/api/v1/contacts")
                .headers("Authorization", bearer, "Content-Type", "application/json", "Idempotency-Key", "k-1")
                .POST(BodyPublishers.ofString("{\"person\":\"crm:1\"}")));
        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("POST k-1 {\"person\":\"crm:1\"}");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/contacts/7");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(campaign.lastAsked().header("authorization")).isEqualTo(bearer);
    }

    @Test
    void whatACallerCouldPretendStaysAtTheDoor() {
        // given
        profile.json("/api/v1/profiles/crm:1", "{}");
        // when
        var answer = client.send(Client.to("/api/v1/profiles/crm:1")
                .header("Authorization", bearer)
                .headers(PRETENDED
                        .lines()
                        .flatMap(line -> Stream.of(line.split(": ", 2)))
                        .toArray(String[]::new)));
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        var asked = profile.lastAsked();
        assertThat(asked.header("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(asked.header("x-forwarded-proto")).isEqualTo("http");
        assertThat("http://" + asked.header("x-forwarded-host")).isEqualTo(Client.gateway());
        assertThat(asked.headers()).doesNotContainKeys("forwarded", "x-real-ip", "cookie", "keep-alive");
        assertThat(asked.header("x-kept")).isEqualTo("yes");
    }

    @Test
    void theTraceAndTheNameOfARequestGoOn() {
        // given
        profile.json("/api/v1/profiles/crm:1", "{}");
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        // when
        var answer = named(trace, "order-4711-a");
        // then
        assertThat(profile.lastAsked().header("traceparent")).isEqualTo(trace);
        assertThat(profile.lastAsked().header("x-request-id")).isEqualTo("order-4711-a");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("order-4711-a");
    }

    @Test
    void whatIsNoTraceAndNoNameIsReplaced() {
        // given
        profile.json("/api/v1/profiles/crm:1", "{}");
        // when
        var answer = named("junk", "a\tb<script>");
        // then
        assertThat(profile.lastAsked().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void answersAreKeptSafeAndSayNothingOfTheServerBehind() {
        // given
        profile.at("/api/v1/profiles/crm:1", request -> request.response()
                .putHeader("Server", "nginx/1.2")
                .putHeader("X-Powered-By", "php")
                .putHeader("Connection", "X-Secret")
                .putHeader("X-Secret", "hop")
                .end("{}"));
        // when
        var headers =
                client.get("/api/v1/profiles/crm:1", "Authorization", bearer).headers();
        // then
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "x-secret");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void conditionalRequestsKeepTheirMeaning() {
        // given
        profile.at("/api/v1/profiles/crm:1", request -> request.response()
                .setStatusCode("\"17\"".equals(request.getHeader("If-None-Match")) ? 304 : 200)
                .putHeader("ETag", "\"17\"")
                .end());
        profile.at(
                "/api/v1/sources/x",
                request -> request.response().setStatusCode(204).end());
        // when
        var unchanged = client.get("/api/v1/profiles/crm:1", "Authorization", bearer, "If-None-Match", "\"17\"");
        var deleted = client.send(
                Client.to("/api/v1/sources/x").header("Authorization", bearer).DELETE());
        var again = client.get("/api/v1/profiles/crm:1", "Authorization", bearer);
        // then
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("ETag")).hasValue("\"17\"");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void headAndRangesKeepTheirMeaning() {
        // given
        profile.at("/api/v1/profiles/crm:1", request -> {
            var response = request.response().putHeader("ETag", "\"1\"");
            if (request.getHeader("Range") != null) {
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes 0-1/5")
                        .end("he");
            } else {
                response.putHeader("Content-Length", "5")
                        .end(request.method().name().equals("HEAD") ? "" : "hello");
            }
        });
        // when
        var head = client.send(Client.to("/api/v1/profiles/crm:1")
                .header("Authorization", bearer)
                .HEAD());
        var range = client.get("/api/v1/profiles/crm:1", "Authorization", bearer, "Range", "bytes=0-1");
        // then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).hasValue("5");
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("he");
        assertThat(range.headers().firstValue("Content-Range")).hasValue("bytes 0-1/5");
    }

    @Test
    void aServicesProblemPassesUnchanged() {
        // given
        profile.json(
                "/api/v1/profiles/crm:1",
                404,
                "{\"type\":\"urn:problem:profile:unknown-person\",\"status\":404,"
                        + "\"title\":\"t\",\"traceId\":\"00000000000000000000000000000001\"}");
        // when
        var answer = client.get("/api/v1/profiles/crm:1", "Authorization", bearer);
        // then
        Problem.of(answer, 404, "profile:unknown-person");
    }

    @Test
    void preflightRequestsOfBrowsersReachIngestion() {
        // given
        profile.at("/v1/t", request -> request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Origin", "https://example.com")
                .end());
        // when
        var answer = client.send(Client.to("/v1/t")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://example.com");
        assertThat(profile.lastAsked().method()).isEqualTo("OPTIONS");
    }

    @Test
    void theRootLeadsToTheConsoleAndTheUnknownNowhere() {
        assertThat(client.get("/").headers().firstValue("Location")).hasValue("/console");
        Problem.of(client.get("/api/v1/unicorns", "Authorization", bearer), 404, "request:not-found");
        Problem.of(client.get("/q/metrics"), 404, "request:not-found");
    }

    private HttpResponse<String> named(String trace, String name) {
        return client.send(Client.to("/api/v1/profiles/crm:1")
                .headers("Authorization", bearer, "traceparent", trace, "X-Request-Id", name));
    }
}
