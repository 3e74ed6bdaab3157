package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import java.util.List;

/** What is checked: a definition, and the segments that it names in its conditions and elsewhere. */
public record Subject(CampaignDefinition definition, List<NamedSegment> segments) {
    String brand() {
        return definition.brand();
    }
}
