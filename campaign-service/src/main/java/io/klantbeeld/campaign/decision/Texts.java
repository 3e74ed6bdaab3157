package io.klantbeeld.campaign.decision;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A sentence for every reason code; a code of another service without one speaks for itself. */
final class Texts {
    private static final Properties TEXTS = load();

    private Texts() {}

    static String of(String code) {
        return TEXTS.getProperty(code, code);
    }

    private static Properties load() {
        try (var resource = Texts.class.getResourceAsStream("reason-texts.properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
