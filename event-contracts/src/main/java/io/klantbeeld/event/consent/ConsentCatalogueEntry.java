package io.klantbeeld.event.consent;

import java.util.List;

/**
 * Defines a controller, brand, purpose, topic, notice or rule pack ({@code consent.catalogue.v1}, compacted).
 *
 * @param key key within its kind
 * @param brand brand it belongs to; null when it belongs to all
 * @param controller legal entity behind a brand; null for other kinds
 * @param purposeClass class of a purpose; null for other kinds
 * @param dataCategories data categories that a purpose uses
 * @param language default language of a brand; null for other kinds
 */
public record ConsentCatalogueEntry(
        Kind kind,
        String key,
        String name,
        String brand,
        String controller,
        String purposeClass,
        List<String> dataCategories,
        String language,
        String state,
        long version) {
    /** What is defined. */
    public enum Kind {
        CONTROLLER,
        BRAND,
        PURPOSE,
        TOPIC,
        NOTICE,
        RULE_PACK
    }
}
