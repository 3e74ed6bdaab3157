package io.klantbeeld.platform.layout;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Remembers the ports of the running platform for the next call of the command. */
public final class RunningPorts {
    private final Path file;

    public RunningPorts(PlatformHome home) {
        this.file = home.run("ports.properties");
    }

    /** The ports of the platform that was started here and not stopped since. */
    public Optional<Ports> find() {
        Properties numbers = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            numbers.load(reader);
            return Optional.of(Ports.of(
                    port -> Integer.parseInt(numbers.getProperty(port.option(), Integer.toString(port.usual())))));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers the ports. */
    public void remember(Ports ports) {
        Properties numbers = new Properties();
        for (Port port : Port.values()) {
            numbers.setProperty(port.option(), Integer.toString(ports.of(port)));
        }
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                numbers.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets them: the platform is down. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
