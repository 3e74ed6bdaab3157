package io.klantbeeld.gateway.console.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What templates choose from: the pages of a campaign. */
@ApplicationScoped
@Named("campaignTabs")
class CampaignTabs {
    public List<Tab> getAll() {
        return List.of(Tab.values());
    }
}
