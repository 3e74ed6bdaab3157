package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Delegation;
import io.klantbeeld.consent.fact.Fact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may be addressed in the person's place, such as an assistant.
 *
 * @param delegate {@code namespace:value}
 * @param channels all when absent
 */
@Schema(examples = """
                {"brand":"medivisie","delegate":"email:assistant@example.org","channels":["EMAIL","PHONE"]}
                """)
record DelegationRequest(
        @Size(min = 1, max = 63) String brand,
        @NotBlank String delegate,
        Set<@NotNull Channel> channels,
        Instant from,
        Instant until)
        implements FactRequest {
    @Override
    public Fact fact(FactReading reading) {
        reading.period(from, until);
        return new Delegation(reading.brand(brand), reading.key(delegate, "delegate"), channels, from, until);
    }
}
