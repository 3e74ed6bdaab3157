package io.klantbeeld.event.profile;

/**
 * Defines a trait, event or segment, so that others can type rules and masks ({@code profile.catalogue.v1},
 * compacted).
 *
 * @param type data type of a trait; null for the others
 * @param category data category of a trait; null for the others
 * @param brand null when it belongs to all brands
 */
public record ProfileCatalogueEntry(Kind kind, String key, String type, String category, String brand, long version) {
    /** What is defined. */
    public enum Kind {
        TRAIT,
        EVENT,
        SEGMENT
    }
}
