package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets authors write campaigns and copy them, and shows what became of it. */
@ApplicationScoped
class Authoring {
    private final CampaignRepository campaigns;
    private final Drafting drafting;
    private final CampaignViews views;
    private final Caller caller;

    Authoring(CampaignRepository campaigns, Drafting drafting, CampaignViews views, Caller caller) {
        this.campaigns = campaigns;
        this.drafting = drafting;
        this.views = views;
        this.caller = caller;
    }

    @Transactional
    CampaignView write(String key, CampaignDefinition definition, String ifMatch) {
        return views.of(drafting.write(key, definition, ifMatch));
    }

    /** Makes a new campaign of the words of another; whoever copies is its author. */
    @Transactional
    CampaignView copy(String key, Copy copy) {
        var original = campaigns
                .get(key, caller.brands())
                .orElseThrow(CampaignProblems::unknownCampaign)
                .latest
                .words();
        return views.of(drafting.create(copy.key(), copy.of(original)));
    }
}
