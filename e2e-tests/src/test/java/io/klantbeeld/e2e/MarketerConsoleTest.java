package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What a marketer does in the console: says by a rule who belongs together, and sees who that is. */
@ThePlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketerConsoleTest {
    private final String key = "checked-in-" + new SplittableRandom().nextInt(1_000_000);
    private LocalPlatform platform;
    private Console console;
    private Airline airline;

    @BeforeAll
    void signIn(LocalPlatform running) {
        platform = running;
        airline = new Airline(running.gateway());
        console = Console.signedInAs("marketer", running);
    }

    @AfterAll
    void close() {
        airline.close();
        if (console != null) {
            console.close();
        }
    }

    @Test
    void aRuleIsCompletedPutRightTriedAndActivated() {
        // given
        var first = known();
        console.open("/new-segment");
        console.fill("#f-key", key);
        console.fill("#f-brand", "blauwvlucht" + Keys.TAB);
        console.untilRead("#names", "country");

        // when
        var rule = console.element("#f-rule");
        rule.sendKeys("events('Checked");
        console.untilRead(".kb-completions li", "Checked In");
        rule.sendKeys(Keys.ENTER + ".count() >= 1 && traits.countri != 'XX'");
        console.press("[data-preview]");

        // then
        console.untilRead("#rule-faults", "Line 1, column");
        assertThat(console.text("#rule-faults")).contains("no trait has this name: did you mean country?");
        console.look("rule-faulty");

        // and when
        console.fill("#f-rule", "events('Checked In').count() >= 1");
        console.press("[data-preview]");
        console.untilRead("#preview", "Exactly");
        console.look("rule-tried");
        console.press(".kb-form .btn-primary");

        // then
        console.untilRead(".kb-said", "Activated.");
        console.untilRead("#segment h1", "Live");
        console.untilRead("#members .kb-clause", "events('Checked In').count() >= 1");
        assertThat(members()).contains(first);
        console.look("segment");

        whoCheckedInLaterIsInTheHistory();
        theSegmentIsRetired();
    }

    private void whoCheckedInLaterIsInTheHistory() {
        var later = known();
        console.until(() -> members().contains(later));
        console.open("/segments/" + key);
        console.untilRead("#history", "something became known");
        assertThat(console.exists("#history a[href$='" + later + "']")).isTrue();
        console.open("/customers/" + later);
        console.untilRead("#person-segments", "Checked in");
        console.look("segments-of-a-customer");
    }

    private void theSegmentIsRetired() {
        console.open("/segments/" + key);
        console.confirm("section[aria-labelledby=retire-title] .kb-confirm", "Everybody leaves the segment");
        console.untilRead(".kb-said", "Retired.");
        assertThat(console.texts("#segments code")).doesNotContain(key);
        console.look("segments");
    }

    private String known() {
        var traveller = FreshPerson.fresh(new SplittableRandom());
        airline.identify(traveller);
        airline.checkIn(traveller, "RTM");
        return Known.idOf(platform, traveller.email());
    }

    private List<String> members() {
        return platform.as("marketer")
                .get("/api/v1/segments/" + key + "/members?limit=500")
                .body()
                .findValuesAsText("profile");
    }
}
