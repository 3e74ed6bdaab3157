package io.klantbeeld.gateway.console.administration.source;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SourcesTest {
    private static final String SOURCES = "/api/v1/sources";
    private static final String WEBSITE = """
            {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","key":"website","brand":"blauwvlucht","type":"WEB",
             "defaultCountry":"NL","namespaces":{"userId":"user_id.shop"},
             "origins":["https://a.example.com","https://b.example.com"],"precedence":50,"enabled":true,
             "externalTopic":false,"rateLimit":{"eventsPerSecond":500,"burst":1000},"version":3,
             "keys":[{"id":"k-1","prefix":"wk_sam","createdAt":"2026-03-01T09:00:00Z","expiresAt":null}],"readKeys":[]%s}
            """;
    private static final String STATISTICS = """
            {"accepted":120400,"duplicates":7,"quarantined":3,"violations":12,
             "rejected":{"INVALID_IDENTIFIER":1,"TOO_OLD":2},"lastReceivedAt":"2026-03-01T09:00:00Z",
             "lastOccurredAt":"2026-03-01T08:59:58Z","lag":"PT0.08S"}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();
    private final Methods website = Methods.get(WEBSITE.formatted("")).and("PUT", 200, WEBSITE.formatted(""));
    private final Methods all = Methods.get("{\"items\":[" + WEBSITE.formatted("") + "],\"nextCursor\":\"a+b=\"}")
            .and("POST", 201, WEBSITE.formatted(",\"writeKey\":\"wk_new_and_secret\""));

    @BeforeEach
    void theServiceKnowsTheWebsite() {
        profile.at(SOURCES, all).at(SOURCES + "/website", website).json(SOURCES + "/website/statistics", STATISTICS);
    }

    @Test
    void sourcesAreListedAndTheListGoesOn() {
        // when
        var page = desk.read("/sources");
        // then
        assertThat(page)
                .contains("Website", "Blauwvlucht", "Open", "hx-get=\"/console/administration/sources/website/brief\"")
                .contains("hx-get=\"/console/administration/sources?cursor=a%2Bb%3D\"");
        assertThat(desk.read("/sources?cursor=a%2Bb%3D").strip()).startsWith("<tr>");
        assertThat(profile.lastAsked().uri()).isEqualTo(SOURCES + "?cursor=a%2Bb%3D&limit=25");
    }

    @Test
    void whatCameFromASourceIsShownInNumbers() {
        assertThat(desk.read("/sources/website"))
                .contains("120,400", "80 ms", "It happened too long ago", "An identifier is not well-formed")
                .contains("/quarantine/items?source=website&amp;code=TOO_OLD");
        assertThat(desk.read("/sources/website/brief", "Accept-Language", "nl"))
                .contains("120.400 aangenomen · 3 in quarantaine");
    }

    @Test
    void aNewSourceShowsItsKeyInTheAnswerAndNeverAgain() {
        // when
        var made = desk.send(
                "/new-source",
                "attempt=a-1&key=website&brand=blauwvlucht&type=WEB&precedence=50&enabled=on&"
                        + "origins=https://a.example.com%0D%0A%0D%0Ahttps://b.example.com");
        // then
        assertThat(made.body()).contains("wk_new_and_secret", "Copy the key now.", "data-copy=\"keys-fresh\"");
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(all.said("POST")).isEqualTo(Schemas.json("""
                {"key":"website","brand":"blauwvlucht","type":"WEB","precedence":50,"enabled":true,"externalTopic":false,
                 "origins":["https://a.example.com","https://b.example.com"],"namespaces":{}}
                """));
        assertThat(profile.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
        assertThat(desk.read("/sources/website")).doesNotContain("wk_new_and_secret");
    }

    @Test
    void whatIsWrongWithASourceIsSaidAtItsFieldAndNothingTypedIsLost() {
        // given
        all.and("POST", 400, """
                {"type":"urn:problem:request:invalid","violations":[
                 {"field":"origins[1]","message":"must match the pattern"},{"field":"brand","message":"must not be null"}]}
                """);
        // when
        var answer = desk.send("/new-source", "key=web&origins=ftp://%3Cb%3E&precedence=many");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Something in the form is not right yet.", "<code>origins[1]</code>", "ftp://&lt;b&gt;")
                .contains("must match the pattern", "value=\"many\"", "aria-invalid=\"true\"");
        assertThat(all.said("POST").path("precedence").asText()).isEqualTo("many");
    }

    @Test
    void settingsAreSavedOverTheRevisionThatWasSeen() {
        // given
        assertThat(desk.read("/sources/website"))
                .contains("name=\"revision\" value=\"&quot;3&quot;\"", "value=\"user_id.shop\"", "value=\"500\"");
        // when
        var saved = desk.send(
                "/sources/website",
                "revision=%223%22&brand=blauwvlucht&type=WEB&precedence=60&rateLimit.eventsPerSecond=10&"
                        + "namespaces.userId=user_id.shop");
        // then
        assertThat(saved.body()).contains("Saved.");
        assertThat(website.said("PUT").path("rateLimit")).isEqualTo(Schemas.json("{\"eventsPerSecond\":10}"));
        assertThat(website.said("PUT").path("enabled").asBoolean()).isFalse();
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void aChangeOverAnotherRevisionIsNotMade() {
        website.and("PUT", 412, "{\"type\":\"urn:problem:request:revision-changed\"}");
        assertThat(desk.send("/sources/website", "brand=mine").body())
                .contains("Somebody else changed this meanwhile.", "value=\"mine\"");
    }

    @Test
    void closingASourceChangesNothingElse() {
        // when
        var answer = desk.send("/sources/website/switch", "enabled=false");
        // then
        assertThat(answer.body()).contains("The source is closed");
        assertThat(website.said("PUT")).isEqualTo(Schemas.json("""
                {"key":"website","brand":"blauwvlucht","type":"WEB","defaultCountry":"NL","precedence":50,"enabled":false,
                 "externalTopic":false,"origins":["https://a.example.com","https://b.example.com"],
                 "namespaces":{"userId":"user_id.shop"},"rateLimit":{"eventsPerSecond":500,"burst":1000}}
                """));
    }

    @Test
    void aKeyIsRotatedInItsPlaceAndShownOnce() {
        // given
        var keys = Methods.post(201, "{\"id\":\"k-2\",\"prefix\":\"rk_abc\",\"readKey\":\"rk_abc_secret\"}");
        profile.at(SOURCES + "/website/read-keys", keys);
        // when
        var section = desk.press("/sources/website/read-keys", "overlap=HOUR&personalData=on&attempt=a-2");
        // then
        assertThat(section.body().strip())
                .startsWith("<section")
                .contains("rk_abc_secret")
                .doesNotContain("<html");
        assertThat(keys.said("POST")).isEqualTo(Schemas.json("{\"overlap\":\"PT1H\",\"personalData\":true}"));
    }

    @Test
    void withoutScriptsTheNewKeyIsOnTheWholePage() {
        profile.at(SOURCES + "/website/keys", Methods.post(201, "{\"id\":\"k\",\"writeKey\":\"wk_other_secret\"}"));
        assertThat(desk.send("/sources/website/keys", "overlap=NONE").body())
                .contains("<html", "wk_other_secret", "data-address=\"/console/administration/sources/website\"");
    }

    @Test
    void aKeyIsRevoked() {
        profile.at(SOURCES + "/website/keys/k-1", new Methods().and("DELETE", 204, ""));
        assertThat(desk.send("/sources/website/keys/k-1/revocations", "").body())
                .contains("The key no longer works.");
        assertThat(profile.asked()).anyMatch(asked -> asked.method().equals("DELETE"));
    }

    @Test
    void whatIsMissingIsCalm() {
        profile.json(SOURCES + "/website/statistics", 404, "{}");
        assertThat(desk.read("/sources/website")).contains("Not there", "wk_sam");
        assertThat(desk.open("/sources/unknown").statusCode()).isEqualTo(404);
        profile.json(SOURCES, 403, "{}");
        assertThat(desk.read("/sources")).contains("Not open to you");
        profile.goDown();
        assertThat(desk.read("/sources"))
                .contains("Briefly not available", "hx-trigger=\"every 5s\"", "hx-select=\"#sources\"");
        assertThat(desk.send("/new-source", "key=x").body()).contains("Nothing was changed; try again");
    }
}
