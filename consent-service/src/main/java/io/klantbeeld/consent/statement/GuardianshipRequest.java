package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Guardianship;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who decides for a minor (GDPR Art. 8).
 *
 * @param guardian {@code namespace:value}
 * @param from always when absent
 * @param until for ever when absent
 */
@Schema(examples = """
                {"guardian":"email:parent@example.com","until":"2031-05-04T00:00:00Z"}
                """)
record GuardianshipRequest(@NotBlank String guardian, Instant from, Instant until) implements FactRequest {
    @Override
    public Fact fact(FactReading reading) {
        reading.period(from, until);
        return new Guardianship(reading.key(guardian, "guardian"), from, until);
    }
}
