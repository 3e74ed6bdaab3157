package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class AmendmentPageTest {
    private static final String PAGE = "/console/customers/" + Fixture.ID + "/amendment";
    private static final String TRAITS = Fixture.PROFILE + "/traits";
    private static final String FORM =
            "key=k-1&trait=city&kind=STRING&value=+Leiden+&source=call-centre&observedAt=2026-02-01T10:00&verified=on";
    private static final String DEFINED = """
            {"name":"city","type":"%s","category":"CONTACT","brands":[],"policy":"MOST_RECENT","validation":{%s},
             "verifiedBy":[],"description":"Where they <live>","computed":%s,"version":1}
            """;
    private static final String MADE = """
            {"profile":"%s","version":18,"source":"call-centre","messageId":"amendment:1","observedAt":"2026-03-01T09:00:00Z",
             "traits":{"city":"%s"}}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();
    private final Methods traits = new Methods().and("PATCH", 200, MADE.formatted(Fixture.ID, "SHOWN"));

    @BeforeEach
    void theServiceKnowsAnnaAndHerCity() {
        profile.json(Fixture.PROFILE, Fixture.ANNA)
                .at(TRAITS, traits)
                .json("/api/v1/traits/city", DEFINED.formatted("STRING", "", "false"));
    }

    @Test
    void aTraitIsAmendedFromTheValueThatItHas() {
        assertThat(browser.get(PAGE + "?trait=city").body())
                .contains("value=\"Haarlem\"", "Where they &lt;live&gt;", "<option value=\"crm\">")
                .doesNotContain("id=\"f-kind\"");
    }

    @Test
    void aTraitThatNobodyDefinedIsGivenAKind() {
        assertThat(browser.get(PAGE + "?trait=newsletter").body())
                .contains(
                        "Nobody has defined this trait",
                        "<option value=\"BOOLEAN\" selected>",
                        "<option value=\"true\">Yes");
        assertThat(browser.get(PAGE + "?trait=nickname&kind=LIST").body()).contains("One element per line.");
    }

    @Test
    void aTraitWithAFewValuesIsChosen() {
        profile.json(
                "/api/v1/traits/city", DEFINED.formatted("STRING", "\"values\":[\"Leiden\",\"Haarlem\"]", "false"));
        assertThat(browser.get(PAGE + "?trait=city").body()).contains("<option>Leiden", "<option selected>Haarlem");
    }

    @Test
    void aComputedTraitIsNobodysToAmend() {
        profile.json("/api/v1/traits/city", DEFINED.formatted("STRING", "", "true"));
        assertThat(browser.get(PAGE + "?trait=city").body())
                .contains("nobody can amend it")
                .doesNotContain("id=\"f-value\"");
    }

    @Test
    void whatWillHappenIsConfirmedFirst() {
        // when
        var check = browser.post(PAGE, FORM).body();
        // then
        assertThat(check)
                .contains("Is this right?", "Haarlem", "Leiden", "call-centre", "1 February 2026, 10:00:00 CET")
                .contains("it is the most recent", "What others claimed stays", "name=\"confirmed\" value=\"yes\"");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("PATCH"));
    }

    @Test
    void whatIsNotRightIsChangedFirst() {
        assertThat(browser.post(PAGE, FORM + "&confirmed=yes&change=yes").body())
                .contains("value=\" Leiden \"", "value=\"call-centre\"", "value=\"2026-02-01T10:00\"")
                .doesNotContain("Is this right?");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("PATCH"));
    }

    @ParameterizedTest
    @CsvSource({"SHOWN,'Noted, and shown from now on.'", "NOT_SHOWN,Another claim goes before it"})
    void whatIsConfirmedIsClaimedAndItsOutcomeSaid(String outcome, String text) {
        // given
        traits.and("PATCH", 200, MADE.formatted(Fixture.ID, outcome));
        // when
        var answer = browser.post(PAGE, FORM + "&confirmed=yes");
        // then
        assertThat(answer.uri().getPath()).isEqualTo("/console/customers/" + Fixture.ID + "/profile");
        assertThat(answer.body()).contains(text);
        assertThat(traits.said("PATCH")).isEqualTo(Schemas.json("""
                {"source":"call-centre","traits":{"city":"Leiden"},"observedAt":"2026-02-01T09:00:00Z","verified":true}
                """));
        assertThat(profile.asked()).anyMatch(asked -> "k-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void aClaimIsTakenBack() {
        browser.post(PAGE, "key=k&trait=city&kind=STRING&value=x&takeBack=on&source=crm&confirmed=yes");
        assertThat(traits.said("PATCH")).isEqualTo(Schemas.json("""
                {"source":"crm","traits":{"city":null},"verified":false}
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER   | 7.50                | 7.50",
                "NUMBER   | seven               | \"seven\"",
                "BOOLEAN  | true                | true",
                "DATE     | 1990-02-03          | \"1990-02-03\"",
                "INSTANT  | 2026-02-01T10:00    | \"2026-02-01T09:00:00Z\"",
                "LIST     | a%0D%0A+b+%0D%0A    | [\"a\",\"b\"]",
                "MAP      | a:1%0D%0Ab+:+x:y    | {\"a\":\"1\",\"b\":\"x:y\"}"
            })
    void aValueIsSentAsItsKindIs(String kind, String written, String json) {
        browser.post(PAGE, "key=k&trait=nickname&kind=%s&value=%s&source=crm&confirmed=yes".formatted(kind, written));
        assertThat(traits.said("PATCH").path("traits").path("nickname")).isEqualTo(Schemas.json(json));
    }

    @ParameterizedTest
    @CsvSource({"trait=&value=x&source=crm", "trait=city&value=&source=crm", "trait=city&value=x&source=+"})
    void withoutATraitAValueOrASourceNothingIsAsked(String form) {
        // when
        var answer = browser.post(PAGE, form + "&confirmed=yes&kind=STRING&key=k");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Name a trait, a value and a source.");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("PATCH"));
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        // given
        traits.and("PATCH", 422, """
                {"type":"urn:problem:profile:traits-refused","violations":[
                 {"field":"traits.city","message":"must be a STRING as its definition admits it"}]}
                """);
        // when
        var answer = browser.post(PAGE, FORM + "&confirmed=yes");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "The trait cannot have this value.", "must be a STRING", "value=\" Leiden \"", "value=\"k-1\"");
    }

    @Test
    void whoMayNotAmendIsTurnedAway() {
        var marketer = Client.signedInWith("profile:read");
        assertThat(marketer.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(marketer.post(PAGE, FORM).statusCode()).isEqualTo(403);
        assertThat(profile.asked()).isEmpty();
    }
}
