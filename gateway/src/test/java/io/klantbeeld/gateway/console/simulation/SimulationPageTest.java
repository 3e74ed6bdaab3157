package io.klantbeeld.gateway.console.simulation;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SimulationPageTest {
    private static final String PAGE = "/console/simulation";
    private static final String SIMULATIONS = "/api/v1/permissions/simulations";
    private static final String CONTACT =
            "persons=user_id%3Au-1%0D%0A+user_id%3A%3Cb%3E%0D%0A&brand=blauwvlucht&purpose=marketing&channel=PHONE";
    private static final String ENTRY = """
            {"items":[{"key":"%s","definition":{"name":"%s","purposeClass":"MARKETING"}}],"nextCursor":null}
            """;
    private static final String TOLD = """
            {"changed":1,"results":[
             {"index":0,"now":{"outcome":"PERMIT","code":"GRANTED_CONSENT","ref":null,"text":"x","nextEligibleAt":null},
              "simulated":{"outcome":"DENY","code":"JURISDICTION_FORBIDS","ref":"nl@0#1","text":"x"},"changed":true},
             {"index":1,"now":{"outcome":"DENY","code":"NO_CONSENT","text":"x"},
              "simulated":{"outcome":"DENY","code":"NO_CONSENT","text":"x"},"changed":false}]}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Client browser = Client.signedIn();
    private final Methods simulations = Methods.post(200, TOLD);

    @BeforeEach
    void theCatalogueIsKnown() {
        consent.json("/api/v1/brands", ENTRY.formatted("blauwvlucht", "Blauwvlucht"))
                .json("/api/v1/purposes", ENTRY.formatted("marketing", "Marketing & more"))
                .json("/api/v1/topics", ENTRY.formatted("city-trips", "City trips"))
                .json("/api/v1/purposes/marketing", "{\"definition\":{\"purposeClass\":\"MARKETING\"}}")
                .json("/api/v1/rule-packs/nl", """
                        {"definition":{"name":"Netherlands","rules":[{"purposeClasses":["SERVICE"],
                         "requirement":"OPT_IN","citation":"Tw"}]}}
                        """)
                .at(SIMULATIONS, simulations);
    }

    @Test
    void whatCanBeTriedIsWhatIsInForce() {
        assertThat(browser.get(PAGE + "?person=019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01")
                        .body())
                .contains("019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01</textarea>", "Marketing &amp; more", "Blauwvlucht")
                .contains("<option value=\"FORBIDDEN\">Forbidden");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("Wat als", "Zoals het was op");
    }

    @Test
    void whatWouldBeDecidedStandsBesideWhatIs() {
        // when
        var page = browser.post(PAGE, CONTACT + "&asOf=2026-02-01T10:00&topic=city-trips")
                .body();
        // then
        assertThat(page)
                .containsSubsequence("1 of 2 would be decided otherwise.", "user_id:u-1", "Permitted", "Not permitted")
                .contains("user_id:&lt;b&gt;", "The law of the country forbids it.", "the same")
                .contains("value=\"2026-02-01T10:00\"", "<option value=\"PHONE\" selected>");
        assertThat(simulations.said("POST")).isEqualTo(Schemas.json("""
                {"asOf":"2026-02-01T09:00:00Z","requests":[
                 {"person":"user_id:u-1","brand":"blauwvlucht","purpose":"marketing","channel":"PHONE",
                  "topics":["city-trips"]},
                 {"person":"user_id:<b>","brand":"blauwvlucht","purpose":"marketing","channel":"PHONE",
                  "topics":["city-trips"]}]}
                """));
    }

    @Test
    void anotherRuleGoesBeforeThoseOfTheCountry() {
        // when
        browser.post(PAGE, CONTACT + "&requirement=FORBIDDEN&jurisdiction=NL");
        // then
        assertThat(simulations.said("POST").path("rulePacks")).isEqualTo(Schemas.json("""
                [{"jurisdiction":"nl","pack":{"name":"Netherlands","rules":[
                  {"channels":["PHONE"],"purposeClasses":["MARKETING"],"requirement":"FORBIDDEN","citation":"–"},
                  {"purposeClasses":["SERVICE"],"requirement":"OPT_IN","citation":"Tw"}]}}]
                """));
    }

    @Test
    void whatIsNotWholeIsNotAsked() {
        for (var form : new String[] {"persons=+&brand=b&purpose=p&channel=SMS", CONTACT + "&requirement=OPT_IN"}) {
            var answer = browser.post(PAGE, form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Name at least one customer");
        }
        assertThat(consent.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        simulations.and("POST", 400, """
                {"type":"urn:problem:request:invalid","violations":[{"field":"requests[0].person","message":"is no one"}]}
                """);
        var answer = browser.post(PAGE, CONTACT);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is no one", "user_id:u-1");
    }

    @Test
    void whoMayNotReadPermissionsIsTurnedAway() {
        var steward = Client.signedInWith("profile:read");
        assertThat(steward.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(steward.post(PAGE, CONTACT).statusCode()).isEqualTo(403);
        assertThat(consent.asked()).isEmpty();
    }
}
