package io.klantbeeld.campaign.campaign.transfer;

import io.klantbeeld.campaign.campaign.CampaignWords;
import io.klantbeeld.campaign.campaign.initiative.Initiatives;
import io.klantbeeld.campaign.policy.ContactPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes a campaign down as a document that another environment takes in. */
@ApplicationScoped
class Exporting {
    private final CampaignWords campaigns;
    private final Initiatives initiatives;
    private final ContactPolicies policies;

    Exporting(CampaignWords campaigns, Initiatives initiatives, ContactPolicies policies) {
        this.campaigns = campaigns;
        this.initiatives = initiatives;
        this.policies = policies;
    }

    @Transactional
    CampaignDocument export(String key) {
        var words = campaigns.require(key);
        var definition = words.definition();
        return new CampaignDocument(
                CampaignDocument.FORMAT,
                new Keyed<>(key, definition),
                new Keyed<>(
                        definition.initiative(),
                        initiatives.find(definition.initiative()).orElseThrow()),
                definition.policies().stream()
                        .map(policies::find)
                        .flatMap(Optional::stream)
                        .map(policy -> new Keyed<>(policy.key(), policy.definition()))
                        .toList(),
                words.hash());
    }
}
