package io.klantbeeld.campaign.content;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A template as its author wrote it: one variant per locale (BCP 47).
 *
 * @param fallback the locale to use where neither the wanted one nor its language has a variant
 */
public record TemplateDefinition(String key, String fallback, Map<String, VariantDefinition> variants) {
    public TemplateDefinition {
        variants = variants == null ? Map.of() : variants;
    }

    /** The locale of the variant that somebody gets: the wanted one, a wider one, or the fallback, as it is spelled when it is sent; null wants none. */
    public String localeFor(String wanted) {
        return ownLocaleFor(wanted).orElseGet(() -> Locales.spelled(fallback).orElse(fallback));
    }

    /** The same where it is the person's own; nothing where the fallback has to do. */
    public Optional<String> ownLocaleFor(String wanted) {
        var written = variants.keySet().stream()
                .flatMap(name -> Locales.spelled(name).stream())
                .collect(Collectors.toSet());
        return Locales.chain(wanted).stream().filter(written::contains).findFirst();
    }
}
