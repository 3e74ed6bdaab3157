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
class FindingsTest {
    private static final String RULES = "/api/v1/identity-rules";
    private static final String VIOLATIONS = """
            {"items":[{"home":{"namespace":"user_id","value":"u-<1>","profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01"},
             "other":{"namespace":"email","value":"•••","profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02"},
             "reason":"GENERIC_VALUE","detectedAt":"2026-03-01T09:00:00Z"}],"nextCursor":"n"}
            """;
    private static final String GENERIC = """
            {"items":[{"namespace":"email","value":"shop@example.com","state":"SUSPENDED","refusedLinks":21,
             "changedAt":"2026-03-01T09:00:00Z"},{"namespace":"phone","value":"•••","state":"RELEASED","refusedLinks":3,
             "changedAt":"2026-03-01T09:00:00Z"}],"nextCursor":null}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();

    @BeforeEach
    void theRulesFoundSomething() {
        profile.json(RULES + "/violations", VIOLATIONS).json(RULES + "/generic-identifiers", GENERIC);
    }

    @Test
    void linksThatJoinedNobodySayWhyAndLeadToTheirPersons() {
        assertThat(desk.read("/identity"))
                .contains("u-&lt;1&gt;", "•••", "The value links too many persons")
                .contains("href=\"/console/customers/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02\"");
        assertThat(desk.read("/identity", SomeScopes.HEADER, "profile:steward")).doesNotContain("/console/customers/");
    }

    @Test
    void linksAreFilteredByReasonAndTheListGoesOn() {
        // when
        var section = desk.read("/identity/violations?reason=GENERIC_VALUE", "HX-Request", "true");
        // then
        assertThat(section.strip())
                .startsWith("<section")
                .contains("value=\"GENERIC_VALUE\" selected")
                .contains("/identity/violations?reason=GENERIC_VALUE&amp;cursor=n");
        assertThat(profile.lastAsked().uri()).isEqualTo(RULES + "/violations?reason=GENERIC_VALUE&limit=25");
        assertThat(desk.read("/identity/violations?cursor=n").strip()).startsWith("<tr>");
    }

    @Test
    void aValueIsReleasedWithAReasonAndItsValueIsInNoAddressOfTheConsole() {
        // given
        var release = Methods.post(201, "{\"id\":\"d-1\"}");
        profile.at(RULES + "/generic-identifiers/email:shop@example.com/releases", release)
                .at(RULES + "/generic-identifiers/email%3Ashop%40example.com/releases", release);
        // when
        var answer = desk.send(
                "/identity/generic-identifiers/releases", "identifier=email:shop@example.com&reason=A+family");
        // then
        assertThat(answer.body()).contains("Decided.");
        assertThat(release.said("POST")).isEqualTo(Schemas.json("{\"reason\":\"A family\"}"));
        assertThat(answer.uri().toString()).doesNotContain("shop");
    }

    @Test
    void aValueThatIsNotShownCannotBeDecidedAbout() {
        assertThat(desk.read("/identity/generic-identifiers?state="))
                .contains("value=\"email:shop@example.com\"")
                .doesNotContain("value=\"phone:");
    }

    @Test
    void everybodyIsRecognisedAgainWithProgress() {
        profile.at(RULES + "/applications", Methods.post(202, """
                {"id":"r-2","mode":"APPLICATION","state":"RUNNING","progress":0.1,"examined":1,"merged":2,"split":3}
                """));
        assertThat(desk.press("/identity/applications", "attempt=a-3").body())
                .contains("Recognising everybody again", "/identity/applications/r-2", "Joined")
                .doesNotContain("Would be");
        assertThat(profile.lastAsked().header("idempotency-key")).isEqualTo("a-3");
    }

    @Test
    void whatIsMissingIsCalm() {
        profile.json(RULES + "/violations", 404, "{}").json(RULES + "/generic-identifiers", 503, "{}");
        assertThat(desk.read("/identity")).contains("Not there", "Briefly not available", "hx-select=\"#generic\"");
    }
}
