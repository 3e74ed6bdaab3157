package io.klantbeeld.consent.token;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window, with scripts on, where this machine has it. */
record Chromium(Path program) {

    static Optional<Chromium> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** Opens a page, lets it run, and answers what it has become. */
    String open(String url) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("chromium");
        var page = Files.createTempFile("page", ".html");
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + data,
                        "--virtual-time-budget=3000",
                        "--dump-dom",
                        url)
                .redirectOutput(page.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The browser did not finish");
        }
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
