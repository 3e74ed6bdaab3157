package io.klantbeeld.campaign.content;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Locales as BCP 47 writes them, and where to look when a variant is missing. */
final class Locales {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

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

    /** The one spelling of a locale that an author may write for: language and country have to be those of ISO. */
    static Optional<String> written(String tag) {
        return spelled(tag).filter(spelling -> {
            var locale = Locale.forLanguageTag(spelling);
            return isLanguage(locale.getLanguage()) && isRegion(locale.getCountry());
        });
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

    // Java lists the languages of two letters alone; en-UK is the mistake that a list of countries finds.
    private static boolean isLanguage(String language) {
        return language.length() == 3 || LANGUAGES.contains(language);
    }

    private static boolean isRegion(String region) {
        return region.isEmpty() || region.length() == 3 || COUNTRIES.contains(region);
    }
}
