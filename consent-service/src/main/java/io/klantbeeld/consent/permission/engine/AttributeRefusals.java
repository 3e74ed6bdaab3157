package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.StandingFacts;
import java.util.Map;

/**
 * What a person says about the use of attributes. A category includes its attributes.
 *
 * @param categories the data category of each trait that has one
 */
record AttributeRefusals(StandingFacts facts, Map<String, String> categories) {

    /**
     * Whether a use is denied.
     *
     * @param recipient null for nobody beside the brand
     * @param attribute null asks whether all attributes are denied
     */
    boolean refuse(String brand, String purpose, String recipient, String attribute) {
        return facts.denial(
                        AttributeGrant.class,
                        grant -> isAbout(grant, brand, purpose, recipient, attribute),
                        this::isWithin)
                .isPresent();
    }

    /** Whether a use is allowed in so many words. */
    boolean allowed(String brand, String purpose, String recipient, String attribute) {
        return facts.of(AttributeGrant.class).stream()
                .map(StandingFacts.Stated::said)
                .anyMatch(grant -> grant.allowed() && isAbout(grant, brand, purpose, recipient, attribute));
    }

    private boolean isAbout(AttributeGrant grant, String brand, String purpose, String recipient, String attribute) {
        return isAll(grant.brand(), brand)
                && isAll(grant.purpose(), purpose)
                && isAll(grant.recipient(), recipient)
                && isAll(grant.attribute(), attribute)
                && isAll(grant.category(), attribute == null ? null : categories.get(attribute));
    }

    private boolean isWithin(AttributeGrant allowed, AttributeGrant denial) {
        return isAll(denial.brand(), allowed.brand())
                && isAll(denial.purpose(), allowed.purpose())
                && isAll(denial.recipient(), allowed.recipient())
                && isAll(denial.attribute(), allowed.attribute())
                && isAll(denial.category(), categoryOf(allowed));
    }

    private String categoryOf(AttributeGrant grant) {
        return grant.category() != null || grant.attribute() == null
                ? grant.category()
                : categories.get(grant.attribute());
    }

    private static boolean isAll(String named, String asked) {
        return named == null || named.equals(asked);
    }
}
