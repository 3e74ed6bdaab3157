package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** The room Customers as an agent and as a marketer see it. */
@ThePlatform
class ConsoleTest {
    private LocalPlatform platform;
    private Console console;
    private Airline airline;

    @BeforeEach
    void open(LocalPlatform running) {
        platform = running;
        airline = new Airline(running.gateway());
    }

    @AfterEach
    void close() {
        airline.close();
        if (console != null) {
            console.close();
        }
    }

    @Test
    void anAgentFindsACustomerAndSeesTheCheckInAndTheMailArrive() {
        // given
        var traveller = FreshPerson.fresh(new SplittableRandom());
        platform.as("channel-team").post("/api/v1/consent-events", traveller.allowsSurprises());
        airline.identify(traveller);
        airline.checkIn(traveller, "RTM");
        console = Console.signedInAs("agent", platform);

        // when
        console.fill("#q", traveller.email());
        console.until(() -> console.exists("#results a"));
        console.look("search");
        console.press("#results a");
        console.untilRead("h1", traveller.lastName());

        // then
        assertThat(console.text("#who")).contains(traveller.firstName()).contains(traveller.email());
        assertThat(console.text("#permissions")).contains("Blauwvlucht");
        assertThat(console.text("#traits")).contains(traveller.firstName());
        console.untilRead(".kb-live", "Live");

        // and when
        airline.checkIn(traveller, "AMS");

        // then
        await().untilAsserted(() -> assertThat(console.texts(".kb-moments > li"))
                .anyMatch(moment -> moment.contains("AMS") && moment.contains("Checked In"))
                .anyMatch(moment -> moment.contains(traveller.firstName()) && moment.contains("Sent")));
        console.look("customer");
    }

    @Test
    void aMarketerSeesMaskedValues() {
        // given
        var traveller = FreshPerson.fresh(new SplittableRandom());
        airline.identify(traveller);
        airline.checkIn(traveller, "RTM");
        var id = Known.idOf(platform, traveller.email());

        // when
        console = Console.signedInAs("marketer", platform);
        console.open("/customers/" + id);

        // then
        assertThat(console.text("main")).doesNotContain(traveller.email()).doesNotContain(traveller.lastName());

        // and when
        console.open("/customers/" + PlatformApi.segment(id) + "/identity");

        // then
        assertThat(console.text("main"))
                .contains("Identifiers")
                .doesNotContain(traveller.email())
                .doesNotContain("Merge with another customer");
    }
}
