package io.klantbeeld.gateway.console.administration.identity;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.gateway.console.administration.SomeScopes;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class NamespacesTest {
    private static final String REGISTRY = "/api/v1/identifier-namespaces";
    private static final String SIMULATIONS = "/api/v1/identity-rules/simulations";
    private static final String EMAIL = """
            {"name":"email","normaliser":"EMAIL","priority":4,"joins":true,"unique":false,
             "limit":{"count":20,"per":"MONTH"},"blocked":["info@*","<b>@*"],"changedAt":"2026-03-01T09:00:00Z"}
            """;
    private static final String RUN = """
            {"id":"r-1","mode":"SIMULATION","state":"%s","progress":%s,"examined":42000,"merged":17,"split":230,
             "movedIdentifiers":268,"movedChoices":31,
             "requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();
    private final Methods email = Methods.get(EMAIL).and("PUT", 200, EMAIL);

    @BeforeEach
    void theServiceKnowsEmail() {
        profile.json(REGISTRY, "{\"items\":[" + EMAIL + "],\"nextCursor\":null}")
                .at(REGISTRY + "/email", email);
    }

    @Test
    void namespacesAreListedWithWhatIsLaidDown() {
        assertThat(desk.read("/namespaces"))
                .contains("href=\"/console/administration/namespaces/email\"", "within thirty days", "info@*")
                .contains("&lt;b&gt;@*")
                .doesNotContain("<b>@*");
        assertThat(desk.read("/namespaces", "Accept-Language", "nl")).contains("binnen dertig dagen", "Rangorde");
    }

    @Test
    void limitsAndBlockedValuesAreLaidDownOverTheRevisionThatWasSeen() {
        // given
        assertThat(desk.read("/namespaces/email")).contains("value=\"20\"", "&quot;3&quot;", "info@*\n&lt;b&gt;@*");
        // when
        var saved = desk.send(
                "/namespaces/email",
                "revision=%223%22&limit.count=5&limit.per=WEEK&blocked=info@*%0D%0A++noreply@*+%0D%0A&" + "unique=on");
        // then
        assertThat(saved.body()).contains("Saved.");
        assertThat(email.said("PUT")).isEqualTo(Schemas.json("""
                {"unique":true,"limit":{"count":5,"per":"WEEK"},"blocked":["info@*","noreply@*"]}
                """));
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void anotherNamespaceIsLaidDown() {
        // given
        profile.at(REGISTRY + "/crm.shop", Methods.get(EMAIL).and("PUT", 201, EMAIL));
        // then
        assertThat(desk.send("/new-namespace", "name=crm.shop").body()).contains("Created.");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        // given
        email.and("PUT", 400, """
                {"type":"urn:problem:request:invalid","violations":[{"field":"limit.count","message":"must be at most 1000"}]}
                """);
        // when
        var answer = desk.send("/namespaces/email", "limit.count=5000&blocked=%3Ci%3E");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("must be at most 1000", "value=\"5000\"", "&lt;i&gt;");
    }

    @Test
    void settingsAreTriedOnTheLiveDataAndWatched() {
        // given
        var simulations = Methods.post(202, RUN.formatted("RUNNING", "0.42"));
        profile.at(SIMULATIONS, simulations)
                .json(SIMULATIONS + "/r-1", RUN.formatted("COMPLETED", "1"))
                .at(SIMULATIONS + "/r-1/cancellations", Methods.post(200, RUN.formatted("CANCELLED", "0.5")));
        // when
        var begun = desk.press("/identity/simulations", "name=email&limit.count=3&limit.per=EVER")
                .body();
        // then
        assertThat(begun)
                .contains("Trying on the live data", "42 %", "hx-trigger=\"load delay:1s\"")
                .contains("hx-get=\"/console/administration/identity/simulations/r-1\"", "Would be joined", "42,000");
        assertThat(simulations.said("POST")).isEqualTo(Schemas.json("""
                {"namespaces":{"email":{"unique":false,"limit":{"count":3,"per":"EVER"},"blocked":[]}}}
                """));
        assertThat(desk.read("/identity/simulations/r-1"))
                .contains("Complete", "100 %", "230")
                .doesNotContain("load delay");
        assertThat(desk.press("/identity/simulations/r-1/cancellations", "").body())
                .contains("Stopped");
    }

    @Test
    void whoMayNotTryDoesNotSeeTheButton() {
        assertThat(desk.read("/namespaces/email")).contains("Try these settings");
        assertThat(desk.read("/namespaces/email", SomeScopes.HEADER, "platform:manage"))
                .contains("At most per person")
                .doesNotContain("Try these settings");
    }

    @Test
    void whoMayOnlyTryDoesNotLayDown() {
        // when
        var page = desk.read("/namespaces/email", SomeScopes.HEADER, "profile:steward");
        // then
        assertThat(page)
                .contains("Try these settings", "Those who run the platform")
                .doesNotContain(">Save<");
        assertThat(desk.read("/namespaces", SomeScopes.HEADER, "profile:steward"))
                .contains("info@*")
                .doesNotContain("new-namespace");
        assertThat(desk.open("/new-namespace", SomeScopes.HEADER, "profile:steward")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutTheRunnerATrialIsCalmlyRefused() {
        profile.json(SIMULATIONS, 404, "{}");
        assertThat(desk.press("/identity/simulations", "name=email").body())
                .contains("id=\"run\"", "This was not accepted.");
    }
}
