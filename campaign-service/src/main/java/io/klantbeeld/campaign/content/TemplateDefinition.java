package io.klantbeeld.campaign.content;

import java.util.Map;

/**
 * A template as its author wrote it: one variant per locale (BCP 47).
 *
 * @param fallback the locale to use where neither the wanted one nor its language has a variant
 */
public record TemplateDefinition(String key, String fallback, Map<String, VariantDefinition> variants) {
    public TemplateDefinition {
        variants = variants == null ? Map.of() : variants;
    }

    /** The locale of the variant that somebody gets: the wanted one, a wider one, or the fallback; null wants none. */
    public String localeFor(String wanted) {
        return Locales.chain(wanted).stream()
                .filter(variants::containsKey)
                .findFirst()
                .orElse(fallback);
    }
}
