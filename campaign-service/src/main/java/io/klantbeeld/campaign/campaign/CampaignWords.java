package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.check.Findings;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads and writes what campaigns say, as authors do. */
@ApplicationScoped
public class CampaignWords {
    private final CampaignRepository campaigns;
    private final Drafting drafting;
    private final Checking checking;
    private final Caller caller;

    CampaignWords(CampaignRepository campaigns, Drafting drafting, Checking checking, Caller caller) {
        this.campaigns = campaigns;
        this.drafting = drafting;
        this.checking = checking;
        this.caller = caller;
    }

    /** The latest words of a campaign of the caller's brands. */
    @Transactional
    public Optional<Words> find(String key) {
        return campaigns.get(key, caller.brands()).map(row -> new Words(row.latest.words(), row.latest.hash));
    }

    /** The latest words of a campaign of the caller's brands; there being none is a 404. */
    @Transactional
    public Words require(String key) {
        return find(key).orElseThrow(CampaignProblems::unknownCampaign);
    }

    /** All that is wrong with a definition, and what its author should know. */
    @Transactional
    public Findings check(CampaignDefinition definition) {
        return checking.of(definition);
    }

    /** Writes a campaign: a change is a new draft; the same words again are none. */
    @Transactional
    public void write(String key, CampaignDefinition definition) {
        drafting.write(key, definition, null);
    }

    /** What a revision says, and the hash of it. */
    public record Words(CampaignDefinition definition, String hash) {}
}
