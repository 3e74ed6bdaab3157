package io.klantbeeld.consent.fact;

/**
 * A personal attribute, or a category of them, may be used or not. A dimension that it does not name means all.
 *
 * @param recipient who would get it; null for everybody
 * @param attribute name of a trait; null when it is about a category, or about all
 * @param category data category, such as {@code HEALTH}
 */
public record AttributeGrant(
        String brand, String purpose, String recipient, String attribute, String category, boolean allowed)
        implements Fact {
    @Override
    public boolean lowers() {
        return !allowed;
    }
}
