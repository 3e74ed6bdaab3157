package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.brake.Brakes;
import io.klantbeeld.campaign.campaign.check.DefinitionCheck;
import io.klantbeeld.campaign.campaign.check.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows campaigns with what holds them and what their authors should know. */
@ApplicationScoped
class CampaignViews {
    private final CampaignCompiler compiler;
    private final DefinitionCheck check;
    private final Brakes brakes;

    CampaignViews(CampaignCompiler compiler, DefinitionCheck check, Brakes brakes) {
        this.compiler = compiler;
        this.check = check;
        this.brakes = brakes;
    }

    CampaignView of(CampaignEntity row) {
        return of(List.of(row)).getFirst();
    }

    // A segment that was there when the campaign was written may be retired by now.
    List<CampaignView> of(List<CampaignEntity> rows) {
        var subjects = rows.stream()
                .map(row -> row.latest.words())
                .map(words -> new Subject(words, compiler.compile(words).segments()))
                .toList();
        var warnings = check.warnings(subjects).iterator();
        var held = brakes.of(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> CampaignView.of(row, held.getOrDefault(row.id, List.of()), warnings.next()))
                .toList();
    }
}
