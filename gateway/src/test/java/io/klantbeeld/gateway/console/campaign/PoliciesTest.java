package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
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
class PoliciesTest {
    private static final String POLICIES = "/api/v1/contact-policies";
    private static final String PAGE = "/console/contact-policies";
    private static final String WORDS = """
            "brand":"blauwvlucht","appliesTo":{"categories":["SURPRISE"],"channels":[],"actions":[]},"counts":true,
             "exempt":false,"caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT24H"}},
              {"max":3,"window":{"kind":"CALENDAR","unit":"WEEK"}}],"spacing":"PT4H","rest":{"contacts":5,"for":"PT720H"},
             "exclusions":[{"after":{"channel":"PHONE","disposition":"ANSWERED"},"block":["EMAIL"],"blockActions":[],
              "for":"PT48H"}]
            """;
    private static final String ONE = "{\"key\":\"one-a-day\",\"version\":3," + WORDS + "}";
    private static final String FORM =
            "version=%223%22&brand=blauwvlucht&categories=SURPRISE&channels=&actions=&counts=on&caps="
                    + Desk.encoded("1 / 24 h\r\n3 / week") + "&spacing=4+h&restContacts=5&restFor=30+d&exclusions="
                    + Desk.encoded("PHONE (ANSWERED) > EMAIL > 48 h");

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods policy = Methods.get(ONE).and("PUT", 200, ONE);

    @BeforeEach
    void theServiceKnowsAPolicy() {
        campaign.json(POLICIES, CampaignFixture.page(ONE)).at(POLICIES + "/one-a-day", policy);
    }

    @Test
    void policiesAreReadAsSentences() {
        assertThat(browser.get(PAGE).body())
                .contains(
                        "At most one contact (Surprise) per rolling 24 h.",
                        "At most 3 contacts (Surprise) per calendar week.")
                .contains("At least 4 h between two contacts (Surprise).")
                .contains("After 5 contacts (Surprise) in a row without a reaction, none for 30 days.")
                .contains("After a contact (Phone) that ended as answered: no E-mail for 2 days.");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("Hoogstens één contact (Surprise)");
    }

    @Test
    void aPolicyThatIsSavedWithoutAChangeStaysAsItIs() {
        var page = browser.get(PAGE + "/one-a-day").body();
        assertThat(page).contains("1 / 24 h\n3 / week", "PHONE (ANSWERED) &gt; EMAIL &gt; 2 d", "value=\"30 d\"");

        var answer = browser.post(PAGE + "/one-a-day", FORM);

        assertThat(answer.body()).contains("Saved.");
        assertThat(policy.said("PUT")).isEqualTo(Schemas.json("{" + WORDS + "}"));
        assertThat(campaign.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void capsAreWrittenInTheLanguageOfWhoReadsThem() {
        campaign.json(POLICIES + "/one-a-day", ONE.replace("\"WEEK\"", "\"MONTH\""));

        assertThat(browser.get(PAGE + "/one-a-day", "Accept-Language", "nl").body())
                .contains("3 / maand")
                .doesNotContain("3 / month");
    }

    @Test
    void anEventThatBlocksIsReadAndWrittenInItsOwnWords() {
        var words = """
                "exclusions":[{"after":{"event":"A \\"first\\" > complaint"},"block":["EMAIL"],"blockActions":[],
                 "for":"PT168H"}]
                """;
        campaign.at(
                POLICIES + "/one-a-day", policy.and("GET", 200, "{\"key\":\"one-a-day\",\"version\":3," + words + "}"));

        var page = browser.get(PAGE + "/one-a-day").body();
        browser.post(
                PAGE + "/one-a-day",
                "version=%223%22&brand=blauwvlucht&counts=on&exclusions="
                        + Desk.encoded("\"A \"first\" > complaint\" > EMAIL > 7 d"));

        assertThat(page)
                .contains("After the event “A &quot;first&quot; &gt; complaint”: no E-mail for 7 days.")
                .contains("&quot;A &quot;first&quot; &gt; complaint&quot; &gt; EMAIL &gt; 7 d");
        assertThat(policy.said("PUT").path("exclusions"))
                .isEqualTo(Schemas.json("{" + words + "}").path("exclusions"));
        assertThat(browser.get(PAGE + "/one-a-day", "Accept-Language", "nl").body())
                .contains("Na de gebeurtenis “A &quot;first&quot;");
    }

    @Test
    void whatContradictsItselfIsSaidAtItsField() {
        policy.and("PUT", 422, """
                {"type":"urn:problem:campaign:invalid-policy","violations":[
                 {"field":"caps[1].max","message":"contradicts a shorter window that permits more contacts"}]}
                """);
        assertThat(browser.post(PAGE + "/one-a-day", FORM).body())
                .contains(
                        "The policy cannot be used like this", "contradicts a shorter window", "aria-invalid=\"true\"");
    }

    @Test
    void aNewPolicyIsWrittenWhereThereIsNone() {
        var made = new Methods().and("PUT", 200, ONE).and("GET", 200, ONE);
        campaign.at(POLICIES + "/never-twice", made);

        browser.post(
                "/console/new-contact-policy",
                "key=never-twice&brand=blauwvlucht&counts=on&caps=&exclusions="
                        + Desk.encoded("coffee-voucher > coffee-voucher"));

        assertThat(made.said("PUT").at("/exclusions/0")).isEqualTo(Schemas.json("""
                {"after":{"action":"coffee-voucher"},"block":[],"blockActions":["coffee-voucher"]}
                """));
        assertThat(campaign.asked()).anyMatch(asked -> "\"0\"".equals(asked.header("if-match")));
    }

    @Test
    void whoReadsDoesNotWrite() {
        var reader = Client.signedInWith("campaign:read");
        assertThat(reader.get(PAGE + "/one-a-day").body())
                .contains("At most one contact")
                .doesNotContain("name=\"caps\"");
        assertThat(reader.post(PAGE + "/one-a-day", FORM).statusCode()).isEqualTo(403);
        assertThat(reader.get("/console/new-contact-policy").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAnyPolicyOneReadsWhatHolds() {
        campaign.json(POLICIES, CampaignFixture.page());
        assertThat(browser.get(PAGE).body()).contains("No contact policy yet");
        campaign.json(POLICIES, 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("Briefly not available");
    }
}
