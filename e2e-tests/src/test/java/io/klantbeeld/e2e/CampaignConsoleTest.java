package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What a marketer and an approver do with campaigns in the console, and what anybody reads there about a customer. */
@ThePlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignConsoleTest {
    private final String key = "surprise-" + new SplittableRandom().nextInt(1_000_000);
    private LocalPlatform platform;
    private Console marketer;

    @BeforeAll
    void signIn(LocalPlatform running) {
        platform = running;
        marketer = Console.signedInAs("marketer", running);
    }

    @AfterAll
    void close() {
        if (marketer != null) {
            marketer.close();
        }
    }

    @Test
    void aCampaignIsReadInWords() {
        marketer.open("/campaigns");
        marketer.untilRead("#campaigns", "Airport surprise");
        marketer.look("campaigns");

        marketer.open("/campaigns/airport-surprise");
        marketer.untilRead("#story", "People enter when “Checked In” happens");
        marketer.untilRead("#results", "What came of it");
        marketer.look("campaign");

        marketer.open("/campaigns/airport-surprise/history");
        marketer.untilRead("#events", "Approved");
        marketer.look("campaign-history");
    }

    @Test
    void aCopyIsWrittenReviewedByAnotherAndTakenBack() {
        copied();
        written();
        marketer.confirm("#step-reviews", "From now on nothing changes unseen");
        marketer.untilRead(".kb-said", "Sent to review.");
        marketer.open("/campaigns/" + key + "/approval");
        marketer.untilRead("#verdict", "You wrote this revision");

        approved();

        marketer.open("/campaigns/" + key);
        marketer.confirm("#step-cancellations", "The latest revision never runs.");
        marketer.untilRead(".kb-said", "The revision is cancelled.");
    }

    private void copied() {
        marketer.open("/campaigns/airport-surprise");
        marketer.press("#step-copies > summary");
        marketer.fill("#newKey", key);
        marketer.press("#step-copies .kb-popover button");
        marketer.untilRead(".kb-said", "Copied as a draft of yours.");
    }

    private void written() {
        marketer.open("/campaigns/" + key + "/editor");
        marketer.fill("[name='owner']", "Loyalty team");
        marketer.fill("[name='actions[0].suitability']", "traits.!");
        marketer.press(".kb-save .btn-primary");
        marketer.untilRead("[role=alert]", "For whom it is right");
        assertThat(marketer.element("[name='owner']").getAttribute("value")).isEqualTo("Loyalty team");
        marketer.look("campaign-editor-faulty");

        marketer.fill("[name='actions[0].suitability']", "!inSegment('complaint-open')");
        marketer.element("button[value='add:actions[0].treatments']").sendKeys(Keys.ENTER);
        marketer.until(() -> marketer.exists("[name='actions[0].treatments[1].channel']"));
        marketer.element("button[value='remove:actions[0].treatments[1]']").sendKeys(Keys.ENTER);
        marketer.until(() -> !marketer.exists("[name='actions[0].treatments[1].channel']"));
        marketer.look("campaign-editor");
        marketer.press(".kb-save .btn-primary");
        marketer.untilRead(".kb-said", "Saved as a new draft revision.");
    }

    private void approved() {
        try (var approver = Console.signedInAs("approver", platform)) {
            approver.open("/campaigns/" + key + "/approval");
            approver.untilRead("#verdict", "Hash of what you approve");
            approver.untilRead("#changes", "Loyalty team");
            approver.look("campaign-approval");
            approver.press("#approve");
            approver.untilRead(".kb-said", "Approved. It can be scheduled now.");
        }
    }

    @Test
    void aSimulationIsSupposedFollowedAndReadUntilAPerson() {
        aTravellerIsKnown();
        marketer.open("/campaigns/airport-surprise/simulations");
        marketer.press("#audience-CONDITION");
        marketer.fill("[name='audience.when']", "traits.!");
        marketer.fill("#name-1", "airport");
        marketer.fill("#value-1", "AMS");
        marketer.fill("[name='overrides.holdOut.percent']", "50");
        marketer.press("#simulation-form .btn-primary");
        marketer.untilRead("[role=alert]", "This cannot be simulated:");
        assertThat(marketer.element("[name='overrides.holdOut.percent']").getAttribute("value"))
                .isEqualTo("50");
        marketer.look("simulation-faulty");

        marketer.press("#audience-EVERYBODY");
        marketer.press("#simulation-form .btn-primary");
        marketer.until(() -> marketer.exists("#funnel-0"));
        marketer.untilRead("#simulation", "Complete");
        marketer.untilRead("#difference", "Against what lives");
        marketer.untilRead("#people", "Gate by gate");
        marketer.press("#people .kb-why-gates > summary");
        marketer.look("simulation");

        marketer.press("#funnel-0 .kb-reasons a");
        marketer.untilRead("#people", "Show all ends");
        marketer.press("#people th a");
        marketer.until(() -> marketer.path().startsWith("/customers/"));
    }

    @Test
    void anotherPriorityAndAnotherPolicyAreSupposed() {
        var policy = "overrides.policies.one-surprise-a-day";
        marketer.open("/campaigns/airport-surprise/simulations");
        marketer.press("#what-if > summary");
        marketer.fill("[name='overrides.priority']", "80");
        marketer.press("[id='" + policy + "-OTHERWISE']");
        marketer.fill("[name='" + policy + ".caps']", "2 / often");
        marketer.press("#simulation-form .btn-primary");
        marketer.untilRead("[id='h-" + policy + ".caps']", "must be a duration");
        marketer.look("simulation-what-if");

        marketer.fill("[name='" + policy + ".caps']", "2 / 24 h");
        marketer.press("#simulation-form .btn-primary");
        marketer.untilRead("#simulation", "Complete");
        marketer.untilRead("#simulation .kb-briefs", "At most 2 contacts (Surprise) per rolling 24 h.");
        marketer.look("simulation-supposed");
    }

    @Test
    void anInitiativeIsWrittenAndLeadsToItsCampaigns() {
        marketer.open("/initiatives/welcome-on-board");
        marketer.untilRead("#campaigns", "Airport surprise");
        marketer.look("initiative");

        marketer.open("/new-initiative");
        marketer.fill("#f-key", key);
        marketer.fill("#f-brand", "blauwvlucht");
        marketer.fill("#f-name", "Surprises of spring");
        marketer.fill("#f-markets", "nl be");
        marketer.press(".kb-form .btn-primary");
        marketer.untilRead(".kb-said", "Created.");
        marketer.open("/initiatives");
        marketer.untilRead("#initiatives", "Surprises of spring");
        marketer.look("initiatives");
    }

    @Test
    void wordsAreSeenAsTheyLookBeforeTheyAreSaved() {
        marketer.open("/campaigns/airport-surprise/editor");
        marketer.element("details.kb-rule-row > summary").sendKeys(Keys.ENTER);
        marketer.element("details.kb-rule-row[open] button[name='preview']").sendKeys(Keys.ENTER);
        marketer.until(() -> marketer.exists("iframe.kb-mail[sandbox=''][srcdoc]"));
        marketer.element(".kb-narrow").sendKeys(Keys.SPACE);
        assertThat(marketer.element(".kb-narrow").isSelected()).isTrue();
    }

    @Test
    void policiesAndTheCalendarAreRead() {
        marketer.open("/contact-policies");
        marketer.untilRead("#policies", "per rolling 24 h.");
        marketer.look("contact-policies");
        marketer.open("/contact-policies/one-surprise-a-day");
        marketer.untilRead(".kb-sentences", "no E-mail for 2 days");
        marketer.look("contact-policy");
        marketer.open("/campaign-calendar");
        marketer.untilRead("#month", "Airport surprise");
        marketer.look("campaign-calendar");
    }

    @Test
    void whyACustomerWasContactedIsRead() {
        aTravellerIsKnown();
        marketer.untilRead("#why", "If it were decided now");
        marketer.untilRead("#pressure", "0 of 1");
        marketer.look("contacting");
    }

    /** Somebody checks in, and is looked at until campaigns have heard of it. */
    private void aTravellerIsKnown() {
        try (var airline = new Airline(platform.gateway())) {
            var traveller = FreshPerson.fresh(new SplittableRandom());
            airline.identify(traveller);
            airline.checkIn(traveller, "RTM");
            var person = Known.idOf(platform, traveller.email());
            marketer.until(() -> {
                marketer.open("/customers/" + person + "/contacting?campaign=airport-surprise");
                return marketer.exists("#why .kb-gates");
            });
        }
    }
}
