package io.klantbeeld.consent.catalogue;

import java.util.Locale;
import java.util.Map;

/** A name in the languages of the people who read it. */
final class Names {
    private Names() {}

    static Map<String, String> copyOf(Map<String, String> names) {
        return names == null ? Map.of() : Map.copyOf(names);
    }

    static String in(Map<String, String> names, Locale locale, String otherwise) {
        return names.getOrDefault(locale.getLanguage(), otherwise);
    }
}
