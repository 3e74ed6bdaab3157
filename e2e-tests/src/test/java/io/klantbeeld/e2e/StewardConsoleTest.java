package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** What a steward does in the console: who is who, what files say, and what other rules would change. */
@ThePlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StewardConsoleTest {
    private static final int ROWS = 60;

    private LocalPlatform platform;
    private Console console;
    private Airline airline;

    @BeforeAll
    void signIn(LocalPlatform running) {
        platform = running;
        airline = new Airline(running.gateway());
        console = Console.signedInAs("steward", running);
    }

    @AfterAll
    void close() {
        airline.close();
        if (console != null) {
            console.close();
        }
    }

    @Test
    void aTimelineIsFilteredAndTheFilterStaysInItsAddress() {
        // given
        var id = known(traveller());
        console.open("/customers/" + id);
        console.untilRead(".kb-moments", "Checked In");

        // when
        console.choose("select[name=type]", "VISIT");

        // then
        console.untilRead("#timeline", "Nothing matches the filter");
        assertThat(console.path()).isEqualTo("/customers/" + id + "?type=VISIT");
        console.look("timeline-without-match");

        // and when
        console.choose("select[name=type]", "EVENT");

        // then
        console.untilRead(".kb-moments", "Checked In");
    }

    @Test
    void twoCustomersAreDrawnMergedAndSeparatedAgain() {
        // given
        var one = traveller();
        var other = traveller();
        var id = known(one);
        var otherId = known(other);
        console.open("/customers/" + id + "/identity");
        assertThat(console.all("svg.kb-graph [data-node]")).hasSize(2);
        assertThat(console.all("svg.kb-graph [data-pair]")).hasSize(1);
        console.look("identity");

        // when
        console.press(".kb-actions a[href$='/merge']");
        console.fill("#other", other.email());
        console.press("#candidates a[href$='with=" + otherId + "']");
        assertThat(console.text("main"))
                .contains(one.email())
                .contains(other.email())
                .contains("It can be undone");
        console.fill("#reason", "Both cards lie on this desk");
        console.look("merge");
        console.press("form[action$='/merge'] .btn-primary");

        // then
        console.untilRead(".kb-done", "The two customers are one now");
        assertThat(console.text(".kb-identity"))
                .contains(one.email())
                .contains(other.email())
                .contains("Both cards lie on this desk");
        assertThat(Known.idOf(platform, other.email())).isEqualTo(id);

        // and when
        console.press("a[href*='/separation?merge=']");
        assertThat(console.text("main")).contains("Both sides get back what came with their own identifiers");
        console.fill("#reason", "The cards are of two sisters");
        console.look("separation");
        console.press("form[action$='/separation'] .btn-primary");

        // then
        console.untilRead(".kb-done", "These are two customers now");
        assertThat(console.text(".kb-identity")).contains(one.email()).doesNotContain(other.email());
        assertThat(Known.idOf(platform, other.email())).isEqualTo(otherId);
    }

    @Test
    void aFileIsTriedAppliedAndTakenBack(@TempDir Path directory) throws IOException {
        // given
        var name = "console-" + new SplittableRandom().nextInt(1_000_000);
        console.open("/administration/new-import");
        console.element("#file")
                .sendKeys(Files.writeString(directory.resolve("customers.csv"), file(name))
                        .toString());
        console.fill("#source", "crm");
        console.press(".kb-map:first-child [data-key]");
        console.look("import-new");

        // when
        console.press("#begin");
        console.untilRead("#import h1", "Complete");

        // then
        assertThat(console.text("#import")).contains("Dry run");
        assertThat(console.texts("#import .kb-tiles dd")).containsExactly("60", "0", "0", "0", "1");
        assertThat(platform.as("agent").get(person(name)).status()).isEqualTo(404);

        // and when
        console.confirm("#import .kb-confirm", "It can be undone afterwards");
        console.untilRead("#import h1", "For real");
        console.untilRead("#import h1", "Complete");

        // then
        assertThat(console.texts("#import .kb-tiles dd")).containsExactly("60", "0", "0", "0", "1");
        console.choose("#report select[name=outcome]", "REJECTED");
        console.until(() -> console.all("#report tbody tr").size() == 1);
        assertThat(console.text("#report tbody")).contains("It is not an e-mail address");
        console.until(() -> platform.as("agent").get(person(name)).isSuccess());
        console.look("import-applied");

        // and when
        console.confirm("#import .kb-confirm", "All that this import told is taken back");
        console.untilRead("#import h1", "Undone");

        // then
        console.until(() -> platform.as("agent").get(person(name)).status() == 404);
        console.open("/administration/imports");
        console.look("imports");
    }

    @Test
    void aTraitIsAmendedAndTellsWhereItComesFrom() {
        // given
        var id = known(traveller());
        console.open("/customers/" + id + "/amendment?trait=city");
        console.fill("#f-value", "Delft");
        console.fill("#f-source", "crm");
        console.press("#f-verified");
        console.look("amendment");

        // when
        console.press(".kb-form .btn-primary");
        assertThat(console.text("main")).contains("Delft").contains("It can be taken back in the same way");
        console.look("amendment-check");
        console.press(".kb-decide .btn-primary");

        // then
        console.untilRead(".kb-said", "Noted, and shown from now on.");
        console.untilRead(".kb-traits", "Delft");
        console.all(".kb-traits summary").forEach(WebElement::click);
        assertThat(console.text(".kb-traits")).contains("CRM").contains("Website");
        console.look("profile");
    }

    @Test
    void rulesAreTriedOnTheLiveData() {
        // given
        var traveller = traveller();
        known(traveller);
        var moved = new FreshPerson(
                traveller.firstName(),
                traveller.lastName(),
                "moved." + traveller.email(),
                traveller.userId(),
                traveller.locale());
        known(moved);
        console.open("/administration/namespaces/email");
        assertThat(console.exists("#settings .btn-primary"))
                .as("who may try does not lay down")
                .isFalse();

        // when
        console.fill("[name='limit.count']", "1");
        console.press("button[hx-post$='/simulations']");

        // then
        console.untilRead("#run", "Complete");
        assertThat(console.texts("#run .kb-tiles > div"))
                .as("profiles that would be separated")
                .anyMatch(tile -> tile.matches("(?s)Would be separated\\s+[1-9].*"));
        console.look("rules-tried");
        console.open("/administration/identity");
        console.look("identity-rules");
    }

    private FreshPerson traveller() {
        return FreshPerson.fresh(new SplittableRandom());
    }

    private String known(FreshPerson traveller) {
        airline.identify(traveller);
        airline.checkIn(traveller, "RTM");
        return Known.idOf(platform, traveller.email());
    }

    private static String person(String name) {
        return "/api/v1/profiles/email:" + name + "-7@example.com";
    }

    private static String file(String name) {
        return "customer_id,email,first_name,city\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "%1$s-%2$d,%1$s-%2$d@example.com,Noor,Delft%n".formatted(name, i))
                        .collect(Collectors.joining())
                + name + "-bad,nobody,Noor,Delft\n";
    }
}
