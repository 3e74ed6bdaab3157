package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** What a privacy officer does in the console: sees what a customer permits and why, blocks, and looks up the law. */
@ThePlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyConsoleTest {
    private LocalPlatform platform;
    private Console console;
    private Airline airline;

    @BeforeAll
    void signIn(LocalPlatform running) {
        platform = running;
        airline = new Airline(running.gateway());
        console = Console.signedInAs("privacy-officer", running);
    }

    @AfterAll
    void close() {
        airline.close();
        if (console != null) {
            console.close();
        }
    }

    @Test
    void aCustomerPermitsAndIsBlocked() {
        // given
        var traveller = FreshPerson.fresh(new SplittableRandom());
        airline.identify(traveller);
        platform.as("channel-team").post("/api/v1/consent-events", traveller.allowsSurprises());
        var customer = "/customers/" + Known.idOf(platform, traveller.email()) + "/consent";

        // when
        console.open(customer);

        // then
        console.untilRead(".kb-answer", "gave consent");
        console.untilRead("#history", "with a web form");
        console.look("permissions");

        // and when
        console.open(customer + "/why?brand=blauwvlucht&purpose=marketing&channel=EMAIL&topic=travel-surprises");
        console.untilRead("#layers-title", "Step by step");
        console.look("why");

        // and when
        console.open(customer + "/block");
        console.choose("#f-level", "CHANNEL");
        console.choose("#f-channel", "EMAIL");
        console.fill("[name=witness]", "By telephone");
        console.press(".kb-block-form .btn-primary");
        console.untilRead(".kb-effects", "decision");
        console.look("block");
        console.press(".kb-decide .btn-danger");
        console.untilRead(".kb-answer", "blocked on this channel");
        console.look("blocked");
    }

    @Test
    void theLawOfACountryIsReadWithItsSources() {
        // when
        console.open("/administration/consent");
        console.untilRead("main", "The law");
        console.look("consent-administration");
        console.open("/administration/consent/rule-packs/nl");
        // then
        console.untilRead("main", "Telecommunicatiewet");
        assertThat(console.text("main")).contains("1 July 2026");
        console.look("law");
        console.open("/simulation");
        console.look("simulation");
    }
}
