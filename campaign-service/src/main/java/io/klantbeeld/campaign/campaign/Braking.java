package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets campaigns go again on channels on which they were held; what expired in the meantime is not made up for. */
@ApplicationScoped
class Braking {
    private final CampaignRepository rows;
    private final Campaigns campaigns;
    private final CampaignViews views;
    private final Caller caller;

    Braking(CampaignRepository rows, Campaigns campaigns, CampaignViews views, Caller caller) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.views = views;
        this.caller = caller;
    }

    @Transactional
    CampaignView release(String key, String channel) {
        var campaign = rows.locked(key, caller.brands());
        campaigns.release(key, channel, caller.subject());
        return views.of(campaign);
    }
}
