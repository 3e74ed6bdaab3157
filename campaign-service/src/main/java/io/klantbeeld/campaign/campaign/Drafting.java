package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.content.CompiledTemplates;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes campaigns: a change is a new revision, whose approval starts anew; the same words again are none. */
@ApplicationScoped
class Drafting {
    private final CampaignRepository campaigns;
    private final DefinitionCheck check;
    private final CampaignCompiler compiler;
    private final Wording wording;
    private final Caller caller;
    private final Stamp stamp;

    Drafting(
            CampaignRepository campaigns,
            DefinitionCheck check,
            CampaignCompiler compiler,
            Wording wording,
            Caller caller,
            Stamp stamp) {
        this.campaigns = campaigns;
        this.check = check;
        this.compiler = compiler;
        this.wording = wording;
        this.caller = caller;
        this.stamp = stamp;
    }

    @Transactional
    CampaignView write(String key, CampaignDefinition definition, String ifMatch) {
        caller.brands().require(definition.brand());
        requireUsable(definition);
        var compiled = wording.compile(definition);
        var campaign = campaigns.lockedOrNew(key, definition.brand(), stamp.now());
        caller.brands().require(campaign.brand);
        if (!campaign.brand.equals(definition.brand())) {
            throw CampaignProblems.brandIsFixed();
        }
        new Revision(campaign.version).requireMatch(ifMatch);
        var text = Json.write(definition);
        if (!isLatest(campaign, text)) {
            add(campaign, text, compiled);
        }
        return CampaignView.of(campaign, List.of());
    }

    private void requireUsable(CampaignDefinition definition) {
        var violations = check.of(definition, compiler.compile(definition));
        if (!violations.isEmpty()) {
            throw CampaignProblems.invalid(violations);
        }
    }

    private static boolean isLatest(CampaignEntity campaign, String text) {
        var latest = campaign.latest;
        return latest != null
                && latest.definition.equals(text)
                && (latest.state.isPending() || latest.equals(campaign.live));
    }

    private void add(CampaignEntity campaign, String text, CompiledTemplates compiled) {
        var before = campaign.latest;
        if (before != null && before.state.isPending()) {
            before.move(Lifecycle.Transition.CANCEL);
        }
        var revision = stamp.revision(campaign.id, before == null ? 1 : before.number + 1, text);
        campaign.latest = campaigns.add(revision);
        stamp.changed(campaign);
        wording.publish(revision.id, compiled);
    }
}
