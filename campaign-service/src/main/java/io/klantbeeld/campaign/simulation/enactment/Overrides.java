package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.HoldOut;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What is supposed instead of what the revision and the brand say; null keeps it.
 *
 * @param policies contact policies by key: instead of the brand's of the same key, or beside them; null leaves
 *     the brand's out, as in a merge patch (RFC 7396)
 * @param minimumScore of every action
 */
public record Overrides(
        @Valid HoldOut holdOut,

        @Size(max = 50)
        Map<@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String, @Valid ContactPolicyDefinition> policies,

        @Min(0) @Max(100) Integer priority,

        @DecimalMin("0") @Digits(integer = 9, fraction = 9) BigDecimal minimumScore) {
    /** Nothing is supposed. */
    public static final Overrides NONE = new Overrides(null, null, null, null);

    public Overrides {
        policies = policies == null ? Map.of() : policies;
    }

    /** Tells whether everything stays as it is. */
    public boolean areNone() {
        return equals(NONE);
    }

    CompiledCampaign of(CompiledCampaign revision) {
        return new CompiledCampaign(
                revision.key(),
                revision.revision(),
                revision.number(),
                revision.definition().supposing(priority, holdOut, minimumScore),
                revision.when(),
                revision.audience(),
                revision.rules());
    }
}
