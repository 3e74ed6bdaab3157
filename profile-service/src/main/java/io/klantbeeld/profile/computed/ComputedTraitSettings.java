package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.traits.registry.DataCategory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a trait is to be computed.
 *
 * @param category of the values; BEHAVIOUR when missing
 * @param function COUNT, SUM, AVG, MIN, MAX, FIRST, LAST, MOST_FREQUENT, UNIQUE_LIST or UNIQUE_COUNT; for AGGREGATE
 * @param event name of the moments; for AGGREGATE and RFM
 * @param filter CEL over {@code event}, such as {@code event.properties.total > 10}
 * @param property of the moments, or $channel, $direction, $type, $source
 * @param window how long ago moments may be, such as P90D; for ever when missing
 * @param halfLife after which a moment is worth half, in days; for ENGAGEMENT
 * @param zone IANA zone for persons of whom nobody knows it; for BEST_HOUR, UTC when missing
 */
@Schema(examples = """
        {"brand":"blauwvlucht","kind":"AGGREGATE","category":"FINANCIAL","function":"SUM","event":"Order Completed",
         "filter":"event.properties.currency == 'EUR'","property":"total","window":"P90D"}
        """)
record ComputedTraitSettings(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String brand,

        @NotBlank @Size(max = 64) String kind,
        DataCategory category,
        @Size(max = 64) String function,
        @Size(max = 255) String event,
        String filter,
        @Size(max = 255) String property,
        @Size(max = 32) String window,
        @Size(max = 32) String halfLife,
        @Size(max = 64) String zone) {
    ComputedTraitSettings {
        category = category == null ? DataCategory.BEHAVIOUR : category;
    }
}
