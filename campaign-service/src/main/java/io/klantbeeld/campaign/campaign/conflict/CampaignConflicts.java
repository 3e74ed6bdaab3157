package io.klantbeeld.campaign.campaign.conflict;

import io.klantbeeld.campaign.campaign.PlannedCampaign;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.policy.ContactPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the policies that a campaign relies on and that do nothing for it. */
final class CampaignConflicts {
    private CampaignConflicts() {}

    static List<PolicyConflict> of(PlannedCampaign campaign, Map<String, ContactPolicy> policies) {
        return campaign.definition().policies().stream()
                .distinct()
                .flatMap(key -> conflict(campaign, key, policies.get(key)).stream())
                .toList();
    }

    private static Optional<PolicyConflict> conflict(PlannedCampaign campaign, String key, ContactPolicy policy) {
        if (policy == null) {
            return Optional.of(new PolicyConflict(
                    "UNKNOWN_POLICY", List.of(key), campaign.key(), "The brand has no policy of this key."));
        }
        return isAbout(policy, campaign.definition())
                ? Optional.empty()
                : Optional.of(new PolicyConflict(
                        "COVERS_NO_ACTION",
                        List.of(key),
                        campaign.key(),
                        "The policy covers no contact of the campaign."));
    }

    private static boolean isAbout(ContactPolicy policy, CampaignDefinition definition) {
        var scope = policy.definition().appliesTo();
        return definition.actions().stream().anyMatch(action -> action.treatments().stream()
                .anyMatch(treatment -> scope.covers(action.category(), treatment.channel(), action.key())));
    }
}
