package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.ContentClass;
import io.klantbeeld.consent.permission.engine.Explain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a brand may use a channel for a purpose.
 *
 * @param person profile UUID or {@code namespace:value}
 * @param topics what the message is about; all must be allowed
 * @param attributes the personal attributes that the message would use
 * @param recipient who would get the attributes beside the brand
 * @param contactPoint the address to be used, {@code namespace:value}
 * @param at when the contact is to be made; now when absent
 * @param explain ALL names every reason, FIRST (when absent) the deciding one
 */
@Schema(examples = """
                {"person":"email:anna@example.com","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
                 "topics":["travel-surprises"],"contentClass":"PROMOTIONAL","contactPoint":"email:anna@example.com",
                 "explain":"FIRST"}
                """)
public record DecisionRequest(
        @NotBlank String person,
        @NotBlank @Size(max = 63) String brand,
        @NotBlank @Size(max = 63) String purpose,
        @NotNull Channel channel,
        @Size(max = 50) List<@NotBlank @Size(max = 63) String> topics,
        ContentClass contentClass,
        @Size(max = 200) List<@NotBlank @Size(max = 100) String> attributes,
        @Size(max = 200) String recipient,
        @Size(min = 1) String contactPoint,
        Instant at,
        Explain explain) {
    public DecisionRequest {
        topics = topics == null ? List.of() : topics;
        attributes = attributes == null ? List.of() : attributes;
        explain = explain == null ? Explain.FIRST : explain;
    }
}
