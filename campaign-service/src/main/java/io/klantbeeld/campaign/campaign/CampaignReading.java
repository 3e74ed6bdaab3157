package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows campaigns of the caller's brands. */
@ApplicationScoped
class CampaignReading {
    private final CampaignRepository campaigns;
    private final CampaignViews views;
    private final Caller caller;

    CampaignReading(CampaignRepository campaigns, CampaignViews views, Caller caller) {
        this.campaigns = campaigns;
        this.views = views;
        this.caller = caller;
    }

    @Transactional
    CampaignView get(String key) {
        return campaigns.get(key, caller.brands()).map(views::of).orElseThrow(CampaignProblems::unknownCampaign);
    }

    @Transactional
    Page<CampaignView> page(CampaignFilter filter, PageRequest page) {
        filter.brand().ifPresent(caller.brands()::require);
        var after = page.after(1);
        var rows = campaigns.page(caller.brands(), filter, after.isEmpty() ? "" : after.getFirst(), page.fetch());
        var shown = Page.of(rows, page.limit(), row -> Cursor.of(row.id));
        return new Page<>(views.of(shown.items()), shown.nextCursor());
    }
}
