package io.klantbeeld.e2e;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.Traveller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The console as an agent sees it, in a real browser; skipped where there is none. */
@ThePlatform
class ConsoleTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private LocalPlatform platform;
    private Browser browser;
    private Airline airline;

    @BeforeEach
    void open(LocalPlatform running) {
        var opened = Browser.open();
        assumeTrue(
                opened.isPresent(),
                "No chromium with chromedriver on the path: the console is not tested in a browser");
        browser = opened.get();
        platform = running;
        airline = new Airline(running.gateway());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            airline.close();
        }
    }

    @Test
    void anAgentFindsACustomerAndSeesTheCheckInAndTheMailArrive() throws IOException {
        // given
        var traveller = Traveller.fresh(new SplittableRandom());
        platform.as("channel-team").post("/api/v1/consent-events", traveller.allowsSurprises());
        airline.identify(traveller);
        airline.checkIn(traveller, "RTM");
        signInAs("agent");

        // when
        search(traveller.email());
        browser.keepScreenshot("search");
        click("#results a");
        await().atMost(LIMIT).until(() -> text("h1").contains(traveller.lastName()));

        // then
        assertThat(text("#who")).contains(traveller.firstName()).contains(traveller.email());
        assertThat(text("#permissions")).contains("Blauwvlucht");
        assertThat(text("#traits")).contains(traveller.firstName());
        await().atMost(LIMIT).until(() -> text(".kb-live").contains("Live"));

        // and when
        airline.checkIn(traveller, "AMS");

        // then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(moments())
                .anyMatch(moment -> moment.contains("AMS") && moment.contains("Checked In"))
                .anyMatch(moment -> moment.contains(traveller.firstName()) && moment.contains("Sent")));
        browser.keepScreenshot("customer");
        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze(browser.driver())
                        .getViolations())
                .isEmpty();
    }

    @Test
    void aMarketerSeesMaskedValues() {
        // given
        var traveller = Traveller.fresh(new SplittableRandom());
        airline.identify(traveller);
        airline.checkIn(traveller, "RTM");
        await().atMost(LIMIT).until(() -> platform.as("agent")
                .get("/api/v1/profiles/email:" + traveller.email())
                .isSuccess());
        var id = platform.as("agent")
                .get("/api/v1/profiles/email:" + traveller.email())
                .body()
                .path("id")
                .asText();

        // when
        signInAs("marketer");
        browser.driver().get(platform.gateway() + "/console/customers/" + id);

        // then
        assertThat(text("main")).doesNotContain(traveller.email()).doesNotContain(traveller.lastName());
    }

    private void signInAs(String person) {
        browser.driver().get(platform.gateway() + "/console");
        element("#username").sendKeys(person);
        element("#password").sendKeys(person, Keys.ENTER);
        await().atMost(LIMIT).until(() -> browser.driver().getCurrentUrl().contains("/console"));
        await().atMost(LIMIT).until(() -> exists("#q"));
    }

    private void search(String text) {
        element("#q").sendKeys(text);
        await().atMost(LIMIT).until(() -> exists("#results a"));
    }

    private List<String> moments() {
        return browser.driver().findElements(By.cssSelector(".kb-moments > li")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private void click(String selector) {
        await().atMost(LIMIT).ignoreExceptions().until(() -> {
            element(selector).click();
            return true;
        });
    }

    private String text(String selector) {
        return exists(selector) ? element(selector).getText() : "";
    }

    private boolean exists(String selector) {
        return !browser.driver().findElements(By.cssSelector(selector)).isEmpty();
    }

    private WebElement element(String selector) {
        await().atMost(LIMIT).until(() -> exists(selector));
        return browser.driver().findElement(By.cssSelector(selector));
    }
}
