package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.SegmentCheck.Subject;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows campaigns of the caller's brands. */
@ApplicationScoped
class CampaignReading {
    private final CampaignRepository campaigns;
    private final CampaignCompiler compiler;
    private final SegmentCheck segments;
    private final Caller caller;

    CampaignReading(CampaignRepository campaigns, CampaignCompiler compiler, SegmentCheck segments, Caller caller) {
        this.campaigns = campaigns;
        this.compiler = compiler;
        this.segments = segments;
        this.caller = caller;
    }

    @Transactional
    CampaignView get(String key) {
        return campaigns
                .get(key, caller.brands())
                .map(row -> views(List.of(row)).getFirst())
                .orElseThrow(CampaignProblems::unknownCampaign);
    }

    @Transactional
    Page<CampaignView> page(PageRequest page) {
        var after = page.after(1);
        var rows = campaigns.page(caller.brands(), after.isEmpty() ? "" : after.getFirst(), page.fetch());
        var shown = Page.of(rows, page.limit(), row -> Cursor.of(row.id));
        return new Page<>(views(shown.items()), shown.nextCursor());
    }

    // A segment that was there when the campaign was written may be retired by now.
    private List<CampaignView> views(List<CampaignEntity> rows) {
        var subjects = rows.stream()
                .map(row -> Json.read(row.latest.definition, CampaignDefinition.class))
                .map(definition -> new Subject(definition.brand(), compiler.compile(definition)))
                .toList();
        var warnings = segments.of(subjects).iterator();
        return rows.stream().map(row -> CampaignView.of(row, warnings.next())).toList();
    }
}
