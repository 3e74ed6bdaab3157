package io.klantbeeld.e2e;

import io.klantbeeld.test.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, where this machine has it and its driver. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Dimension DESKTOP = new Dimension(1440, 1100);

    private final ChromeDriver driver;

    private Browser(Path chromium, Path chromedriver) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromedriver.toString()))
                .build();
        var options = new ChromeOptions()
                .setBinary(chromium.toString())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-prefers-reduced-motion",
                        "--lang=en");
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(DESKTOP);
        driver.manage()
                .timeouts()
                .implicitlyWait(Duration.ZERO)
                .pageLoadTimeout(Patience.LIMIT)
                .scriptTimeout(Patience.LIMIT);
    }

    /** Opens a browser; empty where there is none. */
    static Optional<Browser> open() {
        var chromium = onPath("chromium", "chromium-browser", "google-chrome");
        var driver = onPath("chromedriver");
        return chromium.flatMap(browser -> driver.map(path -> new Browser(browser, path)));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Keeps what the page looks like now, and tells whether there is such a picture. */
    boolean keepScreenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        var picture = Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        return Files.size(picture) > 0;
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
