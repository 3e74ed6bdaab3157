package io.klantbeeld.platform.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkout that the platform runs from, and the place for the software that it unpacks. */
public final class Installation {
    private static final String LANDMARK = "local-platform/broker/pom.xml";

    private Installation() {}

    /** Answers the root of the checkout: system property {@code klantbeeld.root}, or above the working directory. */
    public static Path root() {
        Path start = Path.of(System.getProperty("klantbeeld.root", ""))
                .toAbsolutePath()
                .normalize();
        return Stream.iterate(start, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve(LANDMARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Klantbeeld checkout at or above " + start + "; set -Dklantbeeld.root"));
    }

    /** Answers the platform's own directory: {@code KLANTBEELD_HOME}, or {@code .klantbeeld} in the checkout. */
    public static Path home() {
        return fromEnvironment("KLANTBEELD_HOME").orElseGet(() -> root().resolve(".klantbeeld"));
    }

    /** Answers the place for unpacked servers: {@code KLANTBEELD_SOFTWARE}, so that homes can share them, or the home. */
    public static Path software() {
        return fromEnvironment("KLANTBEELD_SOFTWARE").orElseGet(Installation::home);
    }

    private static Optional<Path> fromEnvironment(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    /** Answers the java program that runs this JVM. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
