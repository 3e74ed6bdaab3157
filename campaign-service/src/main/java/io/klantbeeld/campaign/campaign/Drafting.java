package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.Lifecycle.Transition;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.content.CompiledTemplates;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes campaigns: a change is a new revision, whose approval starts anew; the same words again are none. */
@ApplicationScoped
class Drafting {
    private final CampaignRepository campaigns;
    private final Checking checking;
    private final Wording wording;
    private final Moving moving;
    private final Caller caller;
    private final Stamp stamp;

    Drafting(
            CampaignRepository campaigns,
            Checking checking,
            Wording wording,
            Moving moving,
            Caller caller,
            Stamp stamp) {
        this.campaigns = campaigns;
        this.checking = checking;
        this.wording = wording;
        this.moving = moving;
        this.caller = caller;
        this.stamp = stamp;
    }

    @Transactional
    CampaignEntity write(String key, CampaignDefinition definition, String ifMatch) {
        caller.brands().require(definition.brand());
        var compiled = checking.require(definition);
        var campaign = locked(key, definition);
        new Revision(campaign.version).requireMatch(ifMatch);
        var text = Json.write(definition);
        if (!isLatest(campaign, text)) {
            add(campaign, text, compiled);
        }
        return campaign;
    }

    /** Writes a campaign of a key that no campaign has yet. */
    @Transactional
    CampaignEntity create(String key, CampaignDefinition definition) {
        caller.brands().require(definition.brand());
        var compiled = checking.require(definition);
        var campaign = locked(key, definition);
        if (campaign.latest != null) {
            throw CampaignProblems.keyTaken();
        }
        add(campaign, Json.write(definition), compiled);
        return campaign;
    }

    private CampaignEntity locked(String key, CampaignDefinition definition) {
        var campaign = campaigns.lockedOrNew(key, definition.brand(), stamp.now());
        caller.brands().require(campaign.brand);
        if (!campaign.brand.equals(definition.brand())) {
            throw CampaignProblems.brandIsFixed();
        }
        return campaign;
    }

    // Written anew, since a field that joined the definition later is not in the text of an older revision.
    private static boolean isLatest(CampaignEntity campaign, String text) {
        var latest = campaign.latest;
        return latest != null
                && Json.write(latest.words()).equals(text)
                && (latest.state.isPending() || latest.equals(campaign.live));
    }

    private void add(CampaignEntity campaign, String text, CompiledTemplates compiled) {
        var before = campaign.latest;
        if (before != null && before.state.isPending()) {
            moving.move(before, Transition.CANCEL, moving.caller("a newer revision takes its place"));
        }
        var revision = stamp.revision(campaign.id, before == null ? 1 : before.number + 1, text);
        campaign.latest = campaigns.add(revision);
        moving.created(revision, moving.caller(null));
        stamp.changed(campaign);
        wording.publish(revision.id, compiled);
    }
}
