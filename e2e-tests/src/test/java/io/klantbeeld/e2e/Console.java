package io.klantbeeld.e2e;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.klantbeeld.platform.LocalPlatform;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The console in a real browser, as the person who signed in sees it; tests are skipped where there is no browser. */
final class Console implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final LocalPlatform platform;
    private final Browser browser;

    private Console(LocalPlatform platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
    }

    /** Opens a browser before the sign-in page, and signs a person in. */
    static Console signedInAs(String person, LocalPlatform platform) {
        var browser = Browser.open();
        assumeTrue(
                browser.isPresent(),
                "No chromium with chromedriver on the path: the console is not tested in a browser");
        var console = new Console(platform, browser.get());
        console.open("");
        console.fill("#username", person);
        console.fill("#password", person + Keys.ENTER);
        console.until(() -> console.exists(".kb-top .kb-user"));
        return console;
    }

    /** Opens a page of the console by its path in it. */
    void open(String path) {
        browser.driver().get(platform.gateway() + "/console" + path);
    }

    /** The path of the page that is shown, within the console. */
    String path() {
        return browser.driver().getCurrentUrl().replaceFirst("^.*/console", "");
    }

    boolean exists(String selector) {
        return !all(selector).isEmpty();
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    /** The texts of all elements as they are read, also of those that are not in view. */
    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /** The text of an element that may come later. */
    String text(String selector) {
        return element(selector).getText();
    }

    WebElement element(String selector) {
        until(() -> exists(selector));
        return browser.driver().findElement(By.cssSelector(selector));
    }

    void fill(String selector, String text) {
        var field = element(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses what can be pressed, once it is there and nothing is in its way. */
    void press(String selector) {
        await().pollInterval(OFTEN).ignoreExceptions().until(() -> {
            element(selector).click();
            return true;
        });
    }

    /** Opens a question that asks for confirmation, sees that it tells what will happen, and confirms it. */
    void confirm(String question, String told) {
        press(question + " > summary");
        assertThat(text(question + " .kb-popover")).contains(told);
        press(question + " .kb-popover button");
    }

    /** Chooses one value of a list. */
    void choose(String selector, String value) {
        press(selector + " option[value='" + value + "']");
    }

    void until(Callable<Boolean> holds) {
        await().pollInterval(OFTEN).ignoreExceptions().until(holds);
    }

    /** Waits until a text is read somewhere in an element. */
    void untilRead(String selector, String text) {
        until(() -> texts(selector).stream().anyMatch(read -> read.contains(text)));
    }

    /** Keeps what the page looks like, and finds nothing in it that keeps anybody out. */
    void look(String name) {
        // A page that renews itself just then cannot be drawn.
        until(() -> browser.keepScreenshot(name));
        assertThat(new AxeBuilder().withTags(RULES).analyze(browser.driver()).getViolations())
                .as(name)
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
    }
}
