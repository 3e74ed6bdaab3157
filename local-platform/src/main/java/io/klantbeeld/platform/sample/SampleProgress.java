package io.klantbeeld.platform.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Remembers how many requests of each file were played. */
final class SampleProgress {
    private final Path file;
    private final Properties played = new Properties();

    SampleProgress(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                played.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    int of(String sampleFile) {
        return Integer.parseInt(played.getProperty(sampleFile, "0"));
    }

    void remember(String sampleFile, int count) {
        played.setProperty(sampleFile, Integer.toString(count));
        try (Writer writer = Files.newBufferedWriter(file)) {
            played.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
