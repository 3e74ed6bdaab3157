package io.klantbeeld.gateway.console.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BundlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "shell",
                "search",
                "person",
                "timeline",
                "identity",
                "access",
                "word",
                "administration",
                "source",
                "rules",
                "quarantine",
                "definition",
                "dialogue",
                "segment",
                "rule",
                "trait",
                "registry",
                "computed",
                "imports",
                "consent",
                "fact",
                "permission",
                "block",
                "catalogue",
                "draft",
                "simulation",
                "campaign",
                "release",
                "field",
                "editor",
                "policy",
                "plan",
                "ledger",
                "result",
                "decision",
                "contacting",
                "trial",
                "supposition",
                "evidence",
                "initiative"
            })
    void everyTextIsThereInBothLanguages(String bundle) throws IOException {
        // given
        var english = texts(bundle, "en");
        var dutch = texts(bundle, "nl");
        // then
        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).allMatch(text -> !text.toString().isBlank());
        assertThat(dutch.values()).allMatch(text -> !text.toString().isBlank());
    }

    private static Properties texts(String bundle, String language) throws IOException {
        var path = "/messages/" + bundle + "_" + language + ".properties";
        try (var file = new InputStreamReader(BundlesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(file);
            return texts;
        }
    }
}
