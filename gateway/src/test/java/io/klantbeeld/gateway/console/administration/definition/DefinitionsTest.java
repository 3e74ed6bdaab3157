package io.klantbeeld.gateway.console.administration.definition;

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
class DefinitionsTest {
    private static final String DEFINITIONS = "/api/v1/event-definitions";
    private static final String PAGE = "/event-definitions/by-key/checked-in";
    private static final String CHECKED_IN = """
            {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","key":"checked-in","brand":"blauwvlucht","source":null,
             "type":"TRACK","event":"Checked <In>","mode":"WARN","version":2,"schema":{"type":"object"},
             "createdAt":"2026-03-01T09:00:00Z","changedAt":"2026-03-02T09:00:00Z"}
            """;
    private static final String OBSERVED = """
            {"items":[{"source":"website","brand":"blauwvlucht","type":"TRACK","event":"Seat Chosen","accepted":1204,
             "violations":3,"rejected":0,"firstSeenAt":"2026-03-01T09:00:00Z","lastSeenAt":"2026-03-02T09:00:00Z",
             "definition":null}],"nextCursor":"o"}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();
    private final Methods one =
            Methods.get(CHECKED_IN).and("PUT", 200, CHECKED_IN).and("DELETE", 204, "");
    private final Methods all =
            Methods.get("{\"items\":[" + CHECKED_IN + "],\"nextCursor\":null}").and("POST", 201, CHECKED_IN);

    @BeforeEach
    void theServiceKnowsADefinition() {
        profile.at(DEFINITIONS, all)
                .at(DEFINITIONS + "/checked-in", one)
                .json(DEFINITIONS + "/checked-in/versions", """
                        {"items":[{"version":2,"mode":"WARN","schema":{},"changedBy":"u","changedAt":"2026-03-02T09:00:00Z"}]}
                        """)
                .json(DEFINITIONS + "/observations", OBSERVED);
    }

    @Test
    void definitionsAreListedBesideTheEventsThatNobodyDefined() {
        assertThat(desk.read("/event-definitions"))
                .contains("Checked &lt;In&gt;", "Warn", "Seat Chosen", "1,204")
                .contains("/new-event-definition?brand=blauwvlucht&amp;type=TRACK&amp;event=Seat%20Chosen")
                .contains("/event-definitions/observations?defined=false&amp;cursor=o");
        assertThat(profile.lastAsked().uri()).isEqualTo(DEFINITIONS + "/observations?defined=false&limit=25");
    }

    @Test
    void aContactMomentThatNobodyCanDefineHasNoButton() {
        // given
        profile.json(DEFINITIONS + "/observations", OBSERVED.replace("TRACK", "CONTACT_MOMENT"));
        // then
        assertThat(desk.read("/event-definitions"))
                .contains("Seat Chosen", "Contact moment")
                .doesNotContain("event=Seat%20Chosen");
    }

    @Test
    void anUnknownEventIsDefinedFromWhereItIsSeen() {
        // given
        assertThat(desk.read("/new-event-definition?brand=blauwvlucht&type=PAGE&event=Seat%20Chosen!"))
                .contains(
                        "value=\"seat-chosen\"",
                        "value=\"Seat Chosen!\"",
                        "<option value=\"PAGE\" selected>Page</option>");
        // when
        var answer = desk.send(
                "/new-event-definition",
                "key=checked-in&brand=blauwvlucht&type=TRACK&event=Checked+In&mode=ENFORCE&source=&"
                        + "schema=%7B%22type%22:%22object%22%7D");
        // then
        assertThat(answer.body()).contains("Created.", "version 2");
        assertThat(all.said("POST")).isEqualTo(Schemas.json("""
                {"key":"checked-in","brand":"blauwvlucht","type":"TRACK","event":"Checked In","mode":"ENFORCE",
                 "schema":{"type":"object"}}
                """));
    }

    @Test
    void whatIsNoJsonIsSaidByLineAndNobodyIsAsked() {
        // when
        var answer = desk.send(PAGE, "key=checked-in&mode=WARN&schema=%7B%0D%0A+%22a%22:+%3Cb%3E%0D%0A%7D");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Line 2, column", "data-line=\"2\"", "&lt;b&gt;");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void whatTheServiceRefusesInASchemaIsSaidByLine() {
        // given
        one.and("PUT", 422, """
                {"type":"urn:problem:ingestion:invalid-schema","title":"x","violations":[
                 {"field":"schema.properties.a.type","message":"is not allowed there by the keyword enum"}]}
                """);
        // when
        var answer = desk.send(
                PAGE,
                "mode=WARN&"
                        + "schema=%7B%0A+%22properties%22:+%7B%0A++%22a%22:+%7B%0A+++%22type%22:+%22text%22%0A%7D%7D%7D");
        // then
        assertThat(answer.body())
                .contains("data-line=\"4\"", "schema.properties.a.type", "is not allowed there by the keyword enum")
                .contains("Line 4");
    }

    @Test
    void aLongSchemaIsSavedOverTheRevisionThatWasSeen() {
        // given
        var schema = "{\"description\":\"" + "x".repeat(60_000) + "\"}";
        // when
        var saved = desk.send(PAGE, "revision=%223%22&key=checked-in&mode=OBSERVE&schema=" + Desk.encoded(schema));
        // then
        assertThat(saved.body()).contains("Saved.");
        assertThat(one.said("PUT").path("schema").path("description").asText()).hasSize(60_000);
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void aDefinitionIsRemovedAndItsRefusalIsSaid() {
        assertThat(desk.send(PAGE + "/removals", "revision=%223%22").body()).contains("Removed.");
        one.and("DELETE", 412, "{\"type\":\"urn:problem:request:revision-changed\"}");
        assertThat(desk.send(PAGE + "/removals", "revision=%223%22").body())
                .contains("Somebody else changed this meanwhile.");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(desk.read(PAGE, "Accept-Language", "nl"))
                .contains("Wat te doen met gebeurtenissen die niet passen", "Waarschuwen", "versie 2", "data-numbered");
    }

    @Test
    void whatIsMissingIsCalm() {
        profile.json(DEFINITIONS + "/observations", 404, "{}").json(DEFINITIONS, 403, "{}");
        assertThat(desk.read("/event-definitions")).contains("Not there", "Not open to you");
        assertThat(desk.open("/event-definitions/by-key/other").statusCode()).isEqualTo(404);
    }
}
