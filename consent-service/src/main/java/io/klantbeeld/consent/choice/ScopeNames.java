package io.klantbeeld.consent.choice;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.ChannelNames;
import java.util.Locale;

/**
 * A scope in words that people read; what is not in force any more is called by its key.
 *
 * @param about the purpose, and the topic if one is named
 * @param channel null for all
 */
public record ScopeNames(String brand, String about, String channel) {

    /** Names a scope that has a brand and a purpose, in a language of the platform. */
    public static ScopeNames of(Scope scope, Catalogue catalogue, Locale language) {
        return new ScopeNames(
                catalogue.brand(scope.brand()).map(Brand::name).orElse(scope.brand()),
                about(scope, catalogue, language),
                scope.channel() == null ? null : ChannelNames.of(scope.channel(), language));
    }

    private static String about(Scope scope, Catalogue catalogue, Locale language) {
        var purpose = catalogue
                .purpose(scope.purpose())
                .map(it -> it.nameIn(language))
                .orElse(scope.purpose());
        if (scope.topic() == null) {
            return purpose;
        }
        var topic =
                catalogue.topic(scope.topic()).map(it -> it.nameIn(language)).orElse(scope.topic());
        return purpose + " · " + topic;
    }
}
