package io.klantbeeld.campaign.campaign.transfer;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.initiative.Initiative;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A campaign with all that it needs in another environment.
 *
 * @param exportedFrom hash of the revision that it was taken from; may be null
 */
record CampaignDocument(
        @NotNull @Pattern(regexp = FORMAT, message = "must be " + FORMAT)
        String format,

        @NotNull @Valid Keyed<CampaignDefinition> campaign,
        @NotNull @Valid Keyed<Initiative> initiative,

        @NotNull @Size(max = 50) @Valid List<@NotNull Keyed<ContactPolicyDefinition>> policies,

        @Size(max = 100) String exportedFrom) {
    static final String FORMAT = "klantbeeld-campaign/1";
}
