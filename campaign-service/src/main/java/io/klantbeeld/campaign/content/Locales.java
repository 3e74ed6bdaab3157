package io.klantbeeld.campaign.content;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Locales as BCP 47 writes them, and where to look when a variant is missing. */
final class Locales {
    private Locales() {}

    /** The one spelling of a locale: {@code nl-be} is {@code nl-BE}; empty for what is none. */
    static Optional<String> spelled(String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** A locale and, without its last parts, the wider ones: {@code nl-BE}, {@code nl}. Empty for what is none. */
    static List<String> chain(String tag) {
        var chain = new ArrayList<String>();
        var rest = spelled(tag).orElse("");
        while (!rest.isEmpty()) {
            chain.add(rest);
            rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')));
        }
        return chain;
    }

    static boolean isWrittenFromTheRight(String tag) {
        return List.of("ar", "fa", "he", "ur")
                .contains(Locale.forLanguageTag(tag).getLanguage());
    }
}
