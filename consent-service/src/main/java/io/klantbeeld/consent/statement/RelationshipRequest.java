package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Relationship;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shows that the person is a customer (ePrivacy Art. 13(2)).
 *
 * @param controller the legal entity that sold
 * @param contactPoint the address that was obtained, {@code namespace:value}; those of the person when absent
 * @param soldAt when it was obtained with an obligation to pay; absent when there was none
 * @param informed whether the person was told of the use at collection
 * @param optOutOffered whether the person could refuse it at collection
 * @param similarTopics topics about products of the same kind
 */
@Schema(examples = """
                {"brand":"blauwvlucht","controller":"blauwvlucht-nv","contactPoint":"email:anna@example.com",
                 "soldAt":"2026-02-01T10:00:00Z","informed":true,"optOutOffered":true,"similarTopics":["city-trips"]}
                """)
record RelationshipRequest(
        @Size(min = 1, max = 63) String brand,
        @NotNull @Size(min = 1, max = 63) String controller,
        @Size(min = 1) String contactPoint,
        Instant soldAt,
        @NotNull Boolean informed,
        @NotNull Boolean optOutOffered,
        @NotNull @Size(max = 100) Set<@NotNull String> similarTopics)
        implements FactRequest {
    @Override
    public Fact fact(FactReading reading) {
        similarTopics.forEach(topic -> reading.brandOfTopic(topic, brand, "similarTopics"));
        return new Relationship(
                reading.brand(brand),
                reading.controller(controller),
                reading.key(contactPoint, "contactPoint"),
                soldAt,
                informed,
                optOutOffered,
                similarTopics);
    }
}
