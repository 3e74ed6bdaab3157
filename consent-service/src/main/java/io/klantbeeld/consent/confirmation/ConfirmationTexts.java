package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.choice.ScopeNames;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.consent.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is to be confirmed in the language of the person. */
@ApplicationScoped
class ConfirmationTexts {
    private static final Set<String> WORDS = Set.of(
            "title",
            "question",
            "explanation",
            "sender",
            "about",
            "through",
            "anyChannel",
            "confirm",
            "doneTitle",
            "doneText",
            "otherwise",
            "subject",
            "mailIntro",
            "mailLink",
            "mailNothing",
            "mailUntil");

    private final Catalogues catalogues;
    private final Texts texts = new Texts("/messages/confirmation", WORDS);

    ConfirmationTexts(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * What is to be confirmed, in words.
     *
     * @param items the grants
     */
    record Text(Locale locale, Map<String, String> words, List<ScopeNames> items) {
        String language() {
            return locale.getLanguage();
        }

        String word(String key) {
            return words.get(key);
        }

        /** Who wants to know; rarely more than one. */
        String brand() {
            return items.stream().map(ScopeNames::brand).distinct().collect(Collectors.joining(", "));
        }
    }

    Text of(Confirmation confirmation) {
        var locale = Languages.bestOf(confirmation.language());
        var words = texts.in(locale);
        var catalogue = catalogues.current();
        return new Text(
                locale,
                words,
                confirmation.scopes().stream()
                        .map(scope -> names(scope, catalogue, locale, words.get("anyChannel")))
                        .toList());
    }

    private static ScopeNames names(Scope scope, Catalogue catalogue, Locale locale, String anyChannel) {
        var names = ScopeNames.of(scope, catalogue, locale);
        return names.channel() != null ? names : new ScopeNames(names.brand(), names.about(), anyChannel);
    }
}
