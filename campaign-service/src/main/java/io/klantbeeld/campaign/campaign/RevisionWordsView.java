package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;

/** A revision with its words. */
record RevisionWordsView(@JsonUnwrapped RevisionView revision, CampaignDefinition definition) {
    static RevisionWordsView of(RevisionEntity row) {
        return new RevisionWordsView(RevisionView.of(row), row.words());
    }
}
