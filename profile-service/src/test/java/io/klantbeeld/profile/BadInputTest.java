package io.klantbeeld.profile;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bad input gives a 4xx that names the field, never a 5xx, and leaves nothing behind. */
@QuarkusTest
@RealServers
class BadInputTest {
    private static final String EVENTS = "/api/v1/events";
    private static final String SOURCES = "/api/v1/sources";
    private static final String DEFINITIONS = "/api/v1/event-definitions";
    private static final String REPLAYS = "/api/v1/quarantine/replays";
    private static final String ID = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01";
    private static final String DAY = "2026-03-01";
    private static final String LONG_AGO = "-9999-01-01T00:00:00Z";
    private static final List<String> TABLES = List.of(
            "source", "source_key", "event_definition", "quarantine_replay", "dedup", "node", "profile", "fragment");

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<Arguments> bodies() {
        return Stream.of(envelopes(), events(), sources(), batches()).flatMap(all -> all);
    }

    private static Stream<Arguments> envelopes() {
        return Stream.of(
                arguments(EVENTS, "", 400, "body"),
                arguments(EVENTS, "{", 400, null),
                arguments(EVENTS, "null", 400, "body"),
                arguments(EVENTS, "[]", 400, null),
                arguments(EVENTS, "{\"source\":7,\"events\":[]}", 400, "source"),
                arguments(EVENTS, "{\"source\":\"s\"}", 400, "events"),
                arguments(EVENTS, "{\"source\":\"s\",\"events\":{}}", 400, "events"),
                arguments(EVENTS, "{\"source\":\"s\",\"events\":[]}", 400, "events"),
                arguments(EVENTS, "{\"source\":\"s\",\"events\":[null]}", 400, "events[0]"),
                arguments(EVENTS, "{\"source\":\"s\",\"surprise\":1,\"events\":[]}", 400, "surprise"));
    }

    private static Stream<Arguments> events() {
        return Stream.of(
                arguments(EVENTS, event("\"surprise\":1"), 400, "events[0].surprise"),
                arguments(EVENTS, event("\"occurredAt\":\"now\""), 400, "events[0].occurredAt"),
                arguments(EVENTS, event("\"interaction\":\"DANCE\""), 400, "events[0].interaction"),
                arguments(EVENTS, event("\"properties\":[]"), 400, "events[0].properties"),
                arguments(EVENTS, event("\"traits\":{\"a\":\"\\u0000\"}"), 400, "events[0].traits.a"),
                arguments(EVENTS, event("\"channel\":\"\\ud800\""), 400, "events[0].channel"),
                arguments(EVENTS, event("\"context\":" + deep(40)), 400, null),
                arguments(EVENTS, event("\"channel\":\"" + "x".repeat(1_100_000) + "\""), 413, null));
    }

    private static Stream<Arguments> sources() {
        return Stream.of(
                arguments(SOURCES, "{\"key\":\"No Key\",\"brand\":\"b\",\"type\":\"WEB\"}", 400, "key"),
                arguments(SOURCES, "{\"key\":\"k\",\"type\":\"WEB\"}", 400, "brand"),
                arguments(SOURCES, "{\"key\":\"k\",\"brand\":\"b\",\"type\":\"RADIO\"}", 400, "type"),
                arguments(SOURCES, "{\"brand\":\"b\",\"type\":\"WEB\"}", 400, "key"),
                arguments(SOURCES, source("\"namespaces\":{\"userId\":\"device\"}"), 400, "namespaces.userId"),
                arguments(SOURCES, source("\"namespaces\":{\"petId\":\"pet\"}"), 400, "namespaces"),
                arguments(SOURCES, source("\"origins\":[\"javascript:1\"]"), 400, "origins[0]"),
                arguments(SOURCES, source("\"precedence\":101"), 400, "precedence"),
                arguments(SOURCES, source("\"rateLimit\":{\"eventsPerSecond\":0}"), 400, "rateLimit.eventsPerSecond"),
                arguments(SOURCES, source("\"rateLimit\":7"), 400, "rateLimit"),
                arguments(SOURCES + "/none/read-keys", "{\"personalData\":7}", 400, "personalData"),
                arguments(DEFINITIONS, "{\"key\":\"No Key\",\"brand\":\"b\",\"event\":\"e\"}", 400, "key"),
                arguments(DEFINITIONS, "{\"brand\":\"b\",\"event\":\"e\"}", 400, "key"),
                arguments(DEFINITIONS, "{\"key\":\"k\",\"brand\":\"b\"}", 400, "event"),
                arguments(
                        DEFINITIONS, "{\"key\":\"k\",\"brand\":\"b\",\"event\":\"e\",\"mode\":\"SHOUT\"}", 400, "mode"),
                arguments(DEFINITIONS, "{\"key\":\"k\",\"brand\":\"b\",\"event\":\"e\",\"schema\":[]}", 422, "schema"),
                arguments(REPLAYS, "{\"code\":\"BORED\"}", 400, "code"),
                arguments(REPLAYS, "{\"receivedTo\":\"soon\"}", 400, "receivedTo"),
                arguments(REPLAYS, "null", 400, "body"),
                arguments(SOURCES + "/none/keys", "{\"overlap\":\"tomorrow\"}", 400, "overlap"));
    }

    private static Stream<Arguments> batches() {
        return Stream.of(
                arguments("/v1/batch", "{", 400, "body"),
                arguments("/v1/batch", "{\"batch\":7}", 400, "body"),
                arguments("/v1/track", "[]", 400, "body"),
                arguments("/v1/batch", "{\"batch\":[\"" + "x".repeat(520_000) + "\"]}", 400, "body"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadBodyIsRefusedByField(String path, String body, int status, String field) throws Exception {
        var before = rows();

        var answer = post(path, body.getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, status, field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void brokenUtf8IsRefused() throws Exception {
        var broken = "{\"source\":\"s\",\"events\":[{\"name\":\"?\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        broken[31] = (byte) 0xff;

        assertProblem(post(EVENTS, broken), 400, null);
        assertProblem(post("/v1/batch", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}), 400, "body");
    }

    static Stream<Arguments> addresses() {
        return Stream.of(personAddresses(), traitAddresses(), ingestionAddresses())
                .flatMap(some -> some);
    }

    private static Stream<Arguments> personAddresses() {
        return Stream.of(
                arguments("/api/v1/profiles/nobody", 400, "ref"),
                arguments("/api/v1/profiles/email:nobody", 400, "ref"),
                arguments("/api/v1/profiles/phone:0612345678", 400, "ref"),
                arguments("/api/v1/profiles/crm:%00", 400, "path"),
                arguments("/api/v1/profiles/crm:%ff", 400, "path"),
                arguments("/api/v1/profiles/crm:" + "x".repeat(600), 400, "ref"),
                arguments("/api/v1/profiles/crm:nobody-here", 404, null),
                arguments("/api/v1/profiles/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01", 404, null),
                arguments("/api/v1/profiles?q=", 400, "q"),
                arguments("/api/v1/profiles?q=anna&limit=501", 400, "limit"),
                arguments("/api/v1/profiles?q=anna&cursor=x", 400, "cursor"),
                arguments("/api/v1/profiles?q=anna&cursor=" + Cursor.of("1e999999999", ID), 400, "cursor"),
                arguments("/api/v1/profiles/crm:1/interactions?from=%2B999999-01-01T00:00:00Z", 400, "from"),
                arguments("/api/v1/profiles/crm:1/interactions?cursor=" + Cursor.of(LONG_AGO, ID), 400, "cursor"),
                arguments("/api/v1/profiles/crm:1/relationship?cursor=" + Cursor.of(DAY, LONG_AGO, ID), 404, null),
                arguments("/api/v1/profiles/nobody/interactions", 400, "ref"),
                arguments("/api/v1/profiles/nobody/changes", 400, "ref"),
                arguments("/api/v1/profiles/crm:nobody-here/changes", 404, null),
                arguments("/api/v1/profiles/republications/" + new UUID(0, 0), 404, null),
                arguments("/api/v1/nothing-here", 404, null));
    }

    private static Stream<Arguments> traitAddresses() {
        return Stream.of(
                arguments("/api/v1/profiles/crm:1?explain=perhaps", 400, "explain"),
                arguments("/api/v1/profiles/crm:1?asOf=yesterday", 400, "asOf"),
                arguments("/api/v1/profiles/crm:1?fields=everything", 400, "fields"),
                arguments("/api/v1/profiles/crm:1?asOf=%2B999999-01-01T00:00:00Z", 400, "asOf"),
                arguments("/api/v1/profiles/crm:1?asOf=-9999-01-01T00:00:00Z", 400, "asOf"),
                arguments("/api/v1/traits/nobody-defined-it", 404, null),
                arguments("/api/v1/traits/nobody-defined-it/versions", 404, null),
                arguments("/api/v1/traits?cursor=x", 400, "cursor"),
                arguments("/api/v1/traits/observations?defined=perhaps", 400, "defined"),
                arguments("/api/v1/traits/%00", 400, "path"),
                arguments("/api/v1/traits?cursor=" + Cursor.of("\u0000"), 400, "cursor"),
                arguments("/api/v1/traits?limit=0", 400, "limit"),
                arguments("/api/v1/traits/city/versions?cursor=" + Cursor.of("first"), 400, "cursor"),
                arguments("/api/v1/traits/observations?cursor=" + Cursor.of("website"), 400, "cursor"),
                arguments("/api/v1/traits/observations?cursor=" + Cursor.of("website", "\u0000"), 400, "cursor"));
    }

    private static Stream<Arguments> ingestionAddresses() {
        return Stream.of(
                arguments("/api/v1/sources/nobody", 404, null),
                arguments("/api/v1/sources?cursor=x", 400, "cursor"),
                arguments("/api/v1/quarantine?cursor=x", 400, "cursor"),
                arguments("/api/v1/quarantine?state=ASLEEP", 400, "state"),
                arguments("/api/v1/quarantine?code=BORED", 400, "code"),
                arguments("/api/v1/quarantine?from=soon", 400, "from"),
                arguments("/api/v1/quarantine?to=-9999-01-01T00:00:00Z", 400, "to"),
                arguments("/api/v1/sources?cursor=" + Cursor.of("a\u0000"), 400, "cursor"),
                arguments("/api/v1/event-definitions?cursor=" + Cursor.of("\u0000"), 400, "cursor"),
                arguments("/api/v1/quarantine/nothing", 400, "id"),
                arguments("/api/v1/quarantine/" + new UUID(0, 0), 404, null),
                arguments("/api/v1/quarantine/replays/" + new UUID(0, 0), 404, null),
                arguments("/api/v1/quarantine/reasons?cursor=x", 400, "cursor"),
                arguments("/api/v1/event-definitions/nobody", 404, null),
                arguments("/api/v1/event-definitions/observations?defined=perhaps", 400, "defined"),
                arguments("/api/v1/sources/nobody/violations", 404, null),
                arguments("/api/v1/profile-dead-letters?limit=0", 400, "limit"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBadAddressIsRefusedByField(String path, int status, String field) throws Exception {
        assertProblem(send(request(path).GET()), status, field);
    }

    private static String event(String more) {
        return "{\"source\":\"s\",\"events\":[{\"type\":\"TRACK\",\"name\":\"x\",\"identifiers\":[\"crm:1\"]," + more
                + "}]}";
    }

    private static String source(String more) {
        return "{\"key\":\"never-made\",\"brand\":\"b\",\"type\":\"WEB\"," + more + "}";
    }

    private static String deep(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = io.klantbeeld.test.Schemas.json(answer.body());
        assertThat(problem.path("type").textValue()).startsWith("urn:problem:");
        if (field != null) {
            assertThat(problem.at("/violations/0/field").textValue()).isEqualTo(field);
        }
    }

    private static List<Long> rows() {
        return TABLES.stream().map(SqlProbe.ofTheModule()::count).toList();
    }

    private HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        var token = Tokens.scopes("profile:read", "profile:pii", "profile:write", "platform:manage");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", token.bearer());
    }
}
