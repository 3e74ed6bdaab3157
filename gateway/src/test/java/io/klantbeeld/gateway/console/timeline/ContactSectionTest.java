package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ContactSectionTest {
    private static final String PAGE = "/console/customers/" + Fixture.ID + "/contacts/c-1";
    private static final String CONTACT = "/api/v1/contacts/c-1";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @Test
    void aContactSaysWhichCampaignMadeItAndWhatBecameOfIt() {
        // given
        campaign.json(CONTACT, """
                {"contactId":"c-1","brand":"blauwvlucht","campaign":"airport-surprise","action":"coffee-voucher",
                 "channel":"EMAIL","purpose":"marketing","status":"DELIVERED","code":"GRANTED_CONSENT",
                 "cost":{"amount":"0.01","currency":"EUR"},"decisionId":"d-1","plannedAt":"2026-03-01T09:00:00Z",
                 "sentAt":"2026-03-01T09:00:02Z","changedAt":"2026-03-01T09:00:02Z"}
                """);
        // when
        var contact = browser.get(PAGE).body();
        // then
        assertThat(contact)
                .contains("Delivered", "The person gave consent.", "Airport surprise", "Coffee voucher", "0.01 EUR")
                .contains("Planned", "1 March 2026, 10:00:00 CET", "Sent", "1 March 2026, 10:00:02 CET", "d-1")
                .doesNotContain("Last change");
    }

    @ParameterizedTest
    @CsvSource({
        "404,The contact is not known any more",
        "403,Your role does not include the contacts",
        "503,The campaigns do not answer"
    })
    void aContactThatCannotBeReadSaysWhy(int status, String text) {
        campaign.json(CONTACT, status, "{}");
        var answer = browser.get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void whoMayNotEnterTheRoomIsRefused() {
        assertThat(Client.signedInWith("platform:manage").get(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(campaign.asked()).isEmpty();
    }
}
