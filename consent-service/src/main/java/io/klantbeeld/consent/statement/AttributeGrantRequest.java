package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.Fact;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What personal data may be used; an absent dimension means all.
 *
 * @param recipient who would get it beside the brand
 * @param attribute name of a trait
 * @param category data category, such as {@code HEALTH}; not together with an attribute
 */
@Schema(examples = """
                {"purpose":"personalisation","category":"BEHAVIOUR","effect":"DENY"}
                """)
record AttributeGrantRequest(
        @Size(min = 1, max = 63) String brand,
        @Size(min = 1, max = 63) String purpose,
        @Size(min = 1, max = 200) String recipient,
        @Size(min = 1, max = 100) String attribute,
        @Size(min = 1, max = 40) String category,
        @NotNull Effect effect)
        implements FactRequest {

    /** What is said of the use. */
    enum Effect {
        ALLOW,
        DENY
    }

    @Override
    public Fact fact(FactReading reading) {
        if (attribute != null && category != null) {
            throw reading.contradictory("category", "must not be given together with an attribute");
        }
        return new AttributeGrant(
                reading.brand(brand), reading.purpose(purpose), recipient, attribute, category, effect == Effect.ALLOW);
    }
}
