package io.klantbeeld.profile.identity;

/**
 * Something that became known of a person.
 *
 * @param brand that told it; {@code *} for every brand
 * @param name of the trait or the event; null where the brand only met the person
 */
public record News(Kind kind, String brand, String name) {
    /** What became known. */
    public enum Kind {
        TRAIT,
        /** One more than there were. */
        EVENT,
        /** What the person was sent; it may have been told before with another status. */
        CONTACT,
        /** The brand saw an identifier of the person that it had never seen. */
        ACQUAINTANCE
    }
}
