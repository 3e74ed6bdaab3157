package io.klantbeeld.gateway.console.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GateCodeTest {
    private static final Path REASONS = Path.of("..", "campaign-service", "src", "main", "resources")
            .resolve(Path.of("io", "klantbeeld", "campaign", "decision", "reason-texts.properties"));
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void thereAreWordsForEveryReasonOfCampaignService(String language) throws IOException {
        assertThat(said(language)).containsAll(keys(REASONS));
    }

    @Test
    void everyReasonWithWordsHasAName() throws IOException {
        assertThat(keys(MESSAGES.resolve("decision_en.properties")))
                .filteredOn(key -> key.startsWith("code_$"))
                .allSatisfy(key -> assertThat(GateCode.valueOf(key.substring("code_$".length())))
                        .isNotNull());
    }

    private static Set<String> said(String language) throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .flatMap(file -> keys(file).stream())
                    .map(key -> key.substring(key.indexOf('$') + 1))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> keys(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }
}
