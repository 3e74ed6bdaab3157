package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ProfilePageTest {
    private static final String PAGE = "/console/customers/" + Fixture.ID + "/profile";
    private static final String EXPLAINED = """
            {"id":"%s","state":"ACTIVE","requestedId":null,"mergedInto":null,"version":17,"identifiers":[
              {"namespace":"email","value":"anna@example.com","verified":true,"firstSeenAt":"2026-01-01T00:00:00Z",
               "lastSeenAt":"2026-03-01T08:00:00Z"}],
             "traits":{"city":"Haarlem","tags":["<a>","b"],"spentIn90Days":120.5,
               "rfm":{"recencyDays":12,"frequency":3,"monetary":120.5}},"masked":[],
             "explain":{
              "city":{"value":"Haarlem","source":"crm","observedAt":"2026-03-01T09:00:00Z","messageId":"m-1","verified":true,
               "rule":"VERIFIED_FIRST","category":"CONTACT","further":12,"candidates":[
                {"value":"Leiden","source":"website","observedAt":"2025-01-01T09:00:00Z","messageId":"m-0","verified":false,
                 "fate":"NOT_ADMITTED"},
                {"value":null,"source":"app","observedAt":"2025-01-02T09:00:00Z","messageId":"m-2","verified":false,
                 "fate":"TAKES_BACK"},
                {"value":"Haarlem","source":"call-centre","observedAt":"2025-01-03T09:00:00Z","messageId":"m-3",
                 "verified":false,"fate":"COUNTED"}]},
              "spentIn90Days":{"value":120.5,"source":null,"observedAt":null,"messageId":null,"verified":false,"rule":null,
               "category":"FINANCIAL","candidates":[],"computed":{"kind":"AGGREGATE","version":2}},
              "rfm":{"value":{},"source":null,"rule":null,"category":"BEHAVIOUR","candidates":[],
               "computed":{"kind":"RFM","version":1}}}}
            """.formatted(Fixture.ID);

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void theServiceKnowsAnna() {
        profile.json(Fixture.PROFILE, EXPLAINED);
    }

    @Test
    void everyClaimTellsWhatBecameOfIt() {
        assertThat(browser.get(PAGE).body())
                .contains("Haarlem", "CRM", "it is verified", "How to reach them", "and 12 more")
                .contains("<s>Leiden</s>", "not admitted by the definition")
                .contains("<s>nothing</s>", "takes back what its source claimed")
                .contains("<span>Haarlem</span>", "counts too")
                .contains("&lt;a&gt;, b");
    }

    @Test
    void aComputedTraitTellsHowItWasComputed() {
        assertThat(browser.get(PAGE).body())
                .contains("Computed from contact moments, by version 2 of its definition")
                .contains("Recency, frequency and value of what was bought, by version 1 of its definition")
                .contains("Days since: 12 · How often: 3 · Value: 120.5")
                .contains("/amendment?trait=city")
                .doesNotContain("/amendment?trait=rfm");
    }

    @Test
    void aMomentOfThePastIsReadInTheZoneOfTheVisitor() {
        // given
        profile.json(
                Fixture.PROFILE,
                EXPLAINED.replace("\"version\":17", "\"version\":null,\"asOf\":\"2026-02-01T09:00:00Z\""));
        // when
        var page = browser.get(PAGE + "?at=2026-02-01T10:00").body();
        // then
        assertThat(page)
                .contains("As it was known on 1 February 2026, 10:00:00 CET", "What we knew", "Back to now")
                .contains("value=\"2026-02-01T10:00\"", "anna@example.com")
                .doesNotContain("/amendment");
        assertThat(profile.asked())
                .anyMatch(asked -> asked.query().equals(Set.of("explain=true", "asOf=2026-02-01T09:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "404,Not known yet",
        "410,Not to be looked back to",
        "422,Not to be looked back to",
        "503,Briefly not available"
    })
    void whatIsNotToBeReadOfThePastIsCalm(int status, String text) {
        // given
        profile.at(Fixture.PROFILE, request -> {
            boolean past = request.uri().contains("asOf");
            request.response()
                    .setStatusCode(past ? status : 200)
                    .putHeader("Content-Type", "application/json")
                    .end(past ? "{}" : EXPLAINED);
        });
        // then
        assertThat(browser.get(PAGE + "?at=2026-02-01T10:00").body()).contains(text, "anna@example.com");
    }

    @Test
    void whatIsNoMomentAsksNobody() {
        assertThat(browser.get(PAGE + "?at=%3Cb%3E").body())
                .contains("Not to be looked back to", "&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(profile.asked()).noneMatch(asked -> asked.uri().contains("asOf"));
    }

    @Test
    void whoMayOnlyReadAmendsNothing() {
        assertThat(Client.signedInWith("profile:read").get(PAGE).body())
                .contains("Haarlem")
                .doesNotContain("/amendment");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Profiel", "Zoals het bekend was op", "telt ook mee", "Berekend uit contactmomenten");
    }
}
