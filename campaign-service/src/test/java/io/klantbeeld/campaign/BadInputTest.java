package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.badinput.BadInput;
import io.klantbeeld.test.badinput.BadRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class BadInputTest {
    private static final Supplier<?> ROWS = () -> SqlProbe.ofTheModule().rows("""
                    select (select count(*) from initiative) as initiatives, (select count(*) from campaign) as campaigns,
                           (select count(*) from campaign_revision) as revisions,
                           (select sum(version) from contact_policy) as policies
                    """);

    @BeforeEach
    void theSampleIsThere() {
        Api.loadSample();
    }

    static Stream<BadRequest> badInput() {
        return Stream.of(
                        writing("PUT", 0),
                        writing("PUT", 1),
                        writing("PUT", 2),
                        persons(),
                        releases(),
                        reads(),
                        redrives(),
                        imports())
                .flatMap(requests -> requests);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputIsRefused(BadRequest request) {
        request.assertRefused();
    }

    @Test
    void aPageThatIsNoneIsRefused() {
        assertThat(Api.asAuthor().get("/api/v1/campaigns?limit=0").statusCode()).isEqualTo(400);
        assertThat(Api.asAuthor().get("/api/v1/campaigns?cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(Api.asAuthor().get("/api/v1/contacts").statusCode())
                .as("no person")
                .isEqualTo(400);
        assertThat(Api.asAuthor().get("/api/v1/persons/crm:nobody/decisions").statusCode())
                .isEqualTo(404);
        assertThat(Api.asAuthor().get("/api/v1/contacts/nothing").statusCode()).isEqualTo(404);
    }

    private static Stream<BadRequest> writing(String method, int sample) {
        var request = Api.sample().get(sample);
        // The words of a template are tested with the templates; here they would only be long.
        if (request.at("/body/templates/0/variants") instanceof ObjectNode variants) {
            variants.removeAll();
        }
        return BadInput.of(
                        method,
                        request.path("path").asText(),
                        request.path("body").toString())
                .scope("campaign:write")
                .open("templates[0].variants")
                .writing(ROWS)
                .requests();
    }

    private static Stream<BadRequest> persons() {
        return Stream.of("/api/v1/persons/{}/why?campaign=airport-surprise", "/api/v1/contacts?person={}")
                .flatMap(path -> BadInput.of("GET", path).scope("campaign:read").requests());
    }

    private static Stream<BadRequest> releases() {
        return Stream.of(
                        releaseOrNothing("schedules", "{\"startAt\":\"2030-01-01T00:00:00Z\"}", "campaign:write"),
                        releaseOrNothing("approvals", "{\"hash\":\"sha256:0\"}", "campaign:approve"),
                        release("rejections", "{\"reason\":\"The Italian is missing.\"}", "campaign:approve"),
                        releaseOrNothing("pauses", "{\"reason\":\"No coffee.\"}", "campaign:write"),
                        releaseOrNothing("kill-switches", "{\"reason\":\"Wrong voucher.\"}", "campaign:write"),
                        release(
                                "copies",
                                "{\"key\":\"copied\",\"initiative\":\"i\",\"brand\":\"b\"}",
                                "campaign:write"))
                .flatMap(requests -> requests);
    }

    // Who has nothing to add sends no body.
    private static Stream<BadRequest> releaseOrNothing(String noun, String body, String scope) {
        return release(noun, body, scope).filter(request -> !request.toString().equals("an empty body"));
    }

    private static Stream<BadRequest> release(String noun, String body, String scope) {
        return BadInput.of("POST", "/api/v1/campaigns/airport-surprise/" + noun, body)
                .scope(scope)
                .writing(ROWS)
                .requests();
    }

    private static Stream<BadRequest> reads() {
        return Stream.of(
                        "/api/v1/campaigns/airport-surprise/revisions",
                        "/api/v1/campaigns/airport-surprise/revisions/1",
                        "/api/v1/campaigns/airport-surprise/revisions/1/diff",
                        "/api/v1/campaigns/airport-surprise/transitions",
                        "/api/v1/campaigns/airport-surprise/export",
                        "/api/v1/calendar",
                        "/api/v1/calendar.ics")
                .flatMap(path -> BadInput.of("GET", path).scope("campaign:read").requests());
    }

    private static Stream<BadRequest> redrives() {
        var body = "{\"campaign\":\"nothing-of-it\",\"channel\":\"EMAIL\",\"cause\":\"RENDER_FAILED\",\"limit\":1}";
        return Stream.concat(
                BadInput.of("POST", "/api/v1/contacts/dead-letters/redrives", body)
                        .scope("platform:manage")
                        .writing(ROWS)
                        .requests(),
                Stream.of(
                                "contacts/dead-letters platform:manage",
                                "contacts/invariants platform:manage",
                                "campaign-dead-letters/parked platform:manage")
                        .map(route -> route.split(" "))
                        .flatMap(route -> BadInput.of("GET", "/api/v1/" + route[0])
                                .scope(route[1])
                                .requests()));
    }

    private static Stream<BadRequest> imports() {
        var sample = Api.sample();
        ((ObjectNode) sample.at("/2/body/templates/0/variants")).removeAll();
        var document = JsonNodeFactory.instance.objectNode().put("format", "klantbeeld-campaign/1");
        document.putObject("initiative").put("key", "imported").set("definition", sample.at("/0/body"));
        document.putArray("policies").addObject().put("key", "imported").set("definition", sample.at("/1/body"));
        document.putObject("campaign").put("key", "imported").set("definition", sample.at("/2/body"));
        document.put("exportedFrom", "sha256:0");
        var request = JsonNodeFactory.instance.objectNode().put("mode", "APPLY").set("document", document);
        return BadInput.of("POST", "/api/v1/campaign-imports", request.toString())
                .scope("campaign:write")
                .open("document.campaign.definition.templates[0].variants")
                .writing(ROWS)
                .requests();
    }
}
