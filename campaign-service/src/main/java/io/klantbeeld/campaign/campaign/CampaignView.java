package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klantbeeld.campaign.campaign.brake.Brake;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.rest.Violation;
import java.util.List;

/**
 * A campaign as it is shown: where it stands, its latest revision with its words, and the revision that lives.
 *
 * @param killReason why the kill switch was used; null while it is not
 * @param pauseReason why it is paused; null while it is not, or when nobody said
 * @param brakes on which channels it is held, and why
 * @param warnings what an author should know about the latest revision, though it was accepted
 */
record CampaignView(
        String key,
        Lifecycle state,
        boolean killed,
        String killReason,
        String killedBy,
        String pauseReason,
        String pausedBy,
        List<Brake> brakes,
        long version,
        RevisionView revision,
        RevisionView live,
        List<Violation> warnings,
        @JsonUnwrapped CampaignDefinition definition) {

    static CampaignView of(CampaignEntity row, List<Brake> brakes, List<Violation> warnings) {
        return new CampaignView(
                row.id,
                row.state,
                row.killed,
                row.killReason,
                row.killedBy,
                row.pauseReason,
                row.pausedBy,
                brakes,
                row.version,
                RevisionView.of(row.latest),
                row.live == null ? null : RevisionView.of(row.live),
                warnings,
                row.latest.words());
    }
}
