package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.check.DefinitionCheck;
import io.klantbeeld.campaign.campaign.check.Findings;
import io.klantbeeld.campaign.campaign.check.Subject;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.content.CompiledTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what is wrong with a campaign as a whole: names, times, conditions and words. */
@ApplicationScoped
class Checking {
    private final DefinitionCheck check;
    private final CampaignCompiler compiler;
    private final Wording wording;

    Checking(DefinitionCheck check, CampaignCompiler compiler, Wording wording) {
        this.check = check;
        this.compiler = compiler;
        this.wording = wording;
    }

    /** All that is found, words included. */
    Findings of(CampaignDefinition definition) {
        return ofNamesAndConditions(definition).and(new Findings(wording.faults(definition), List.of()));
    }

    /** The compiled words of a campaign that nothing is wrong with; others are refused. */
    CompiledTemplates require(CampaignDefinition definition) {
        var violations = ofNamesAndConditions(definition).violations();
        if (!violations.isEmpty()) {
            throw CampaignProblems.invalid(violations);
        }
        return wording.compile(definition);
    }

    private Findings ofNamesAndConditions(CampaignDefinition definition) {
        var compilation = compiler.compile(definition);
        return check.of(new Subject(definition, compilation.segments()))
                .and(new Findings(compilation.violations(), List.of()));
    }
}
