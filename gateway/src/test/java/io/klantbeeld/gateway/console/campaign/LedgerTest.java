package io.klantbeeld.gateway.console.campaign;

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

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class LedgerTest {
    private static final String CONTACTS = "/api/v1/contacts";
    private static final String PAGE = "/console/contact-operations";
    private static final String CONTACT = """
            {"contactId":"c-%s","person":"%s","campaign":"airport-surprise","action":"coffee-voucher","channel":"EMAIL",
             "code":"%s","expiresAt":"2026-03-01T11:00:00Z","changedAt":"2026-03-01T09:00:00Z","redrivable":true}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void oneIsUnknownAndOneFailed() {
        campaign.json(CONTACTS + "/unresolved", CampaignFixture.page(CONTACT.formatted(1, Fixture.ID, "NO_ANSWER")))
                .json(
                        CONTACTS + "/dead-letters",
                        CampaignFixture.page(CONTACT.formatted(2, Fixture.ID, "RENDER_FAILED")));
    }

    @Test
    void bothKindsAreListedWithWhyAndWhatCanBeDone() {
        assertThat(browser.get(PAGE).body())
                .contains("Outcome unknown", "it is not sent again by itself", PAGE + "/c-1/resolutions")
                .contains("Failed by a fault", "could not be written for this person", PAGE + "/c-2/redrives")
                .contains("/console/customers/" + Fixture.ID + "/contacting")
                .doesNotContain(PAGE + "/c-2/resolutions", PAGE + "/c-1/redrives");
    }

    @Test
    void whatFailedSaysTheLastWordOfTheProviderAsItWas() {
        campaign.json(
                CONTACTS + "/dead-letters",
                CampaignFixture.page(dead("RETRIES_EXHAUSTED", "451 4.7.1 <Later> please"), dead("X", "UNREADABLE")));
        assertThat(browser.get(PAGE).body())
                .contains("Last word: 451 4.7.1 &lt;Later&gt; please", "cannot be read, and has to be mended by hand");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("Laatste woord: 451 4.7.1");
    }

    private static String dead(String cause, String reason) {
        return CONTACT.formatted(3, Fixture.ID, "X")
                .replace("\"code\":\"X\"", "\"cause\":\"" + cause + "\",\"reason\":\"" + reason + "\"");
    }

    @Test
    void whatBecameOfAContactIsTold() {
        // given
        var resolutions = Methods.post(201, "{}");
        campaign.at(CONTACTS + "/c-1/resolutions", resolutions);
        // when
        var answer = browser.post(PAGE + "/c-1/resolutions", "attempt=a-1&outcome=NOT_SENT&note=Asked+them");
        // then
        assertThat(answer.body()).contains("Noted what became of the contact.");
        assertThat(resolutions.said("POST"))
                .isEqualTo(Schemas.json("{\"outcome\":\"NOT_SENT\",\"note\":\"Asked them\"}"));
        assertThat(campaign.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void whatFailedIsTriedAgainUnlessItIsTooLate() {
        campaign.at(CONTACTS + "/c-2/redrives", Methods.post(201, "{}"));
        assertThat(browser.post(PAGE + "/c-2/redrives", "attempt=a-2").body()).contains("Planned once more.");
        campaign.at(
                CONTACTS + "/c-2/redrives", Methods.post(409, "{\"type\":\"urn:problem:campaign:not-redrivable\"}"));
        assertThat(browser.post(PAGE + "/c-2/redrives", "attempt=a-3").body())
                .contains("This contact cannot be tried again");
    }

    @Test
    void onePartThatIsMissingDoesNotHideTheOther() {
        campaign.json(CONTACTS + "/unresolved", 503, "{}").json(CONTACTS + "/dead-letters", CampaignFixture.page());
        assertThat(browser.get(PAGE).body()).contains("Briefly not available", "Nothing failed by a fault");
    }

    @Test
    void theListGoesOnByRows() {
        assertThat(browser.get(PAGE + "/unknown?cursor=c").body().strip()).startsWith("<tr>");
        assertThat(campaign.lastAsked().query()).contains("cursor=c", "limit=25");
    }

    @Test
    void whoDoesNotLookAfterContactsDoesNotEnter() {
        var reader = Client.signedInWith("campaign:read", "contact:write", "work:handle");
        assertThat(reader.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(reader.post(PAGE + "/c-1/resolutions", "outcome=ACCEPTED").statusCode())
                .isEqualTo(403);
        assertThat(campaign.asked()).isEmpty();
    }
}
