package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Json;
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
    private final CampaignCompiler compiler;
    private final Caller caller;

    CampaignReading(CampaignRepository campaigns, CampaignCompiler compiler, Caller caller) {
        this.campaigns = campaigns;
        this.compiler = compiler;
        this.caller = caller;
    }

    @Transactional
    CampaignView get(String key) {
        return campaigns.get(key, caller.brands()).map(this::view).orElseThrow(CampaignProblems::unknownCampaign);
    }

    @Transactional
    Page<CampaignView> page(PageRequest page) {
        var after = page.after(1);
        var rows = campaigns.page(caller.brands(), after.isEmpty() ? "" : after.getFirst(), page.fetch());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id)).map(this::view);
    }

    private CampaignView view(CampaignEntity row) {
        var definition = Json.read(row.latest.definition, CampaignDefinition.class);
        return CampaignView.of(row, compiler.compile(definition).warnings());
    }
}
