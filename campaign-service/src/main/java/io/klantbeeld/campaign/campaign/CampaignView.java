package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Violation;
import java.time.Instant;
import java.util.List;

/**
 * A campaign as it is shown: where it stands, its latest revision with its words, and the revision that lives.
 *
 * @param warnings what an author should know about the latest revision, though it was accepted
 */
record CampaignView(
        String key,
        Lifecycle state,
        boolean killed,
        long version,
        RevisionView revision,
        RevisionView live,
        List<Violation> warnings,
        @JsonUnwrapped CampaignDefinition definition) {

    static CampaignView of(CampaignEntity row, List<Violation> warnings) {
        return new CampaignView(
                row.id,
                row.state,
                row.killed,
                row.version,
                RevisionView.of(row.latest),
                row.live == null ? null : RevisionView.of(row.live),
                warnings,
                Json.read(row.latest.definition, CampaignDefinition.class));
    }

    /** A revision without its words. */
    record RevisionView(
            int number,
            String hash,
            Lifecycle state,
            String author,
            Instant createdAt,
            String submittedBy,
            String approvedBy,
            Instant approvedAt,
            Instant startAt) {
        static RevisionView of(RevisionEntity row) {
            return new RevisionView(
                    row.number,
                    row.hash,
                    row.state,
                    row.author,
                    row.createdAt,
                    row.submittedBy,
                    row.approvedBy,
                    row.approvedAt,
                    row.startAt);
        }
    }
}
