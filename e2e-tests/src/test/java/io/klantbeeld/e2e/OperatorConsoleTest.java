package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator does in the console: keys, definitions, and what was not accepted. */
@ThePlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorConsoleTest {
    private static final String SAMPLE_KEY = "wk_sample_blauwvlucht";

    private final int number = new SplittableRandom().nextInt(1_000_000);
    private LocalPlatform platform;
    private Console console;
    private HttpClient app;

    @BeforeAll
    void signIn(LocalPlatform running) {
        platform = running;
        app = HttpClient.newHttpClient();
        console = Console.signedInAs("operator", running);
    }

    @AfterAll
    void close() {
        app.close();
        if (console != null) {
            console.close();
        }
    }

    @Test
    void whatADefinitionRefusesIsReplayedOnceItAllowsIt() {
        // given
        var event = "Bag Dropped " + number;
        var key = "bag-dropped-" + number;
        console.open("/administration/new-event-definition");
        console.fill("#f-event", event);
        console.fill("#f-key", key);
        console.fill("#f-brand", "blauwvlucht");
        console.press("[name=mode][value=ENFORCE]");
        console.fill("#f-schema", "{\n  \"required\": weight\n}");

        // when
        console.press(".kb-form .btn-primary");

        // then
        assertThat(console.text("#schema-faults a")).startsWith("Line 2");
        console.look("definition-faulty");

        // and when
        console.fill("#f-schema", "{\n  \"required\": [\"weight\"]\n}");
        console.press(".kb-form .btn-primary");
        console.untilRead(".kb-said", "Created.");
        console.until(() -> track(SAMPLE_KEY, event) == 200 && waits());

        // then
        console.open("/administration/quarantine");
        console.untilRead("#reasons", "Its definition does not allow it");
        console.look("quarantine");
        console.open("/administration/quarantine/items?code=SCHEMA_VIOLATION&field=properties.weight");
        console.look("quarantine-items");
        console.press("#items a.kb-row-link");
        console.press("form[action$='/replays'] button");
        console.untilRead(".kb-said", "still not accepted");
        console.look("quarantine-item");

        // and when
        var item = console.path().replaceFirst("[?].*", "");
        console.open("/administration/event-definitions/by-key/" + key);
        console.press("[name=mode][value=OBSERVE]");
        console.press(".kb-form .btn-primary");
        console.untilRead(".kb-said", "Saved.");
        console.look("definition");
        console.open(item);

        // then
        console.until(() -> {
            console.press("form[action$='/replays'] button");
            return console.text(".kb-said").contains("Accepted.");
        });
        assertThat(console.exists("form[action$='/replays']")).isFalse();
        console.open("/administration/event-definitions");
        console.untilRead("#definitions", event);
        console.look("definitions");
    }

    @Test
    void aKeyIsRotatedAndTheOneBeforeItIsRevoked() throws IOException, InterruptedException {
        // given
        var source = "desk-" + number;
        console.open("/administration/new-source");
        console.fill("#f-key", source);
        console.fill("#f-brand", "blauwvlucht");
        console.look("source-new");
        console.press(".kb-form .btn-primary");
        var first = console.text("#keys-fresh");

        // when
        console.open("/administration/sources/" + source);
        assertThat(console.text("main")).doesNotContain(first);
        console.press("#keys .kb-more-form > summary");
        console.press("#keys .kb-more-form button");
        var second = console.text("#keys-fresh");
        console.look("source-key");

        // then
        assertThat(second).isNotEqualTo(first);
        console.until(() -> track(second, "Counter Opened") == 200);
        assertThat(track(first, "Counter Opened")).isEqualTo(200);

        // and when
        console.open("/administration/sources/" + source);
        assertThat(console.text("#keys tbody tr:first-child th")).startsWith(first.substring(0, 6));
        console.confirm("#keys tbody tr:first-child .kb-confirm", "is refused at once");
        console.untilRead(".kb-said", "The key no longer works.");

        // then
        console.until(() -> track(first, "Counter Opened") == 401);
        assertThat(track(second, "Counter Opened")).isEqualTo(200);
        console.open("/administration/sources");
        console.untilRead("#sources", source);
        console.look("sources");
    }

    @Test
    void aTraitIsComputedFromThenOnAndFromAllThatHappenedBefore() {
        // given
        console.open("/administration/new-computed-trait");
        console.fill("#f-name", "checkIns" + number);
        console.fill("#f-brand", "blauwvlucht" + Keys.TAB);
        console.untilRead("#names", "Checked In");
        console.fill("#f-event", "Checked In");
        console.choose("#f-function", "COUNT");
        console.look("computed-trait-new");

        // when
        console.press(".kb-form .btn-primary");

        // then
        console.untilRead("#computed h1", "Live");
        console.look("computed-trait");
        console.open("/administration/computed-traits");
        console.untilRead("#computed", "checkIns" + number);
        console.look("computed-traits");
        console.open("/administration/traits");
        console.look("traits");

        // and when
        console.open("/administration/computed-traits/checkIns" + number);
        console.confirm("section[aria-labelledby=retire-title] .kb-confirm", "takes effect at once");
        console.untilRead(".kb-said", "Retired.");

        // then
        assertThat(console.texts("#computed code")).doesNotContain("checkIns" + number);
    }

    private boolean waits() {
        return platform.as("operator")
                        .get("/api/v1/quarantine?code=SCHEMA_VIOLATION&field=properties.weight")
                        .body()
                        .path("items")
                        .size()
                > 0;
    }

    /** Sends an event as an app does, and answers with the status that it sees. */
    private int track(String writeKey, String event) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        var body = "{\"userId\":\"desk-%d\",\"event\":\"%s\",\"properties\":{}}".formatted(number, event);
        return app.send(
                        HttpRequest.newBuilder(platform.gateway().resolve("/v1/track"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }
}
