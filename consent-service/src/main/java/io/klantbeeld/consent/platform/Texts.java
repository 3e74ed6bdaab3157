package io.klantbeeld.consent.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words of one feature in every language; a language that lacks a word stops the service at its start. */
public final class Texts {
    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    /**
     * Reads {@code <name>_<language>.properties} of every language from the class path.
     *
     * @param keys the words that every language must have
     */
    public Texts(String name, Set<String> keys) {
        for (var language : Languages.ALL) {
            var file = name + "_" + language.getLanguage() + ".properties";
            var words = load(file);
            if (!words.keySet().equals(keys)) {
                throw new IllegalStateException(file + " does not have exactly the words " + keys);
            }
            texts.put(language, words);
        }
    }

    /** The words in a language of {@link Languages#ALL}. */
    public Map<String, String> in(Locale language) {
        return texts.get(language);
    }

    private static Map<String, String> load(String file) {
        try (var in = Texts.class.getResourceAsStream(file)) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
