package io.klantbeeld.gateway.console.campaign.parked;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * Work that waits for somebody.
 *
 * @param campaign its key; null where there is none
 * @param title the campaign as people read it
 * @param reason the kinds of the failures
 */
record ParkedWork(String id, Kind kind, String campaign, String title, String reason, int attempts, Dates.When since) {
    static ParkedWork of(JsonNode work, CampaignWords words) {
        var campaign = Fields.text(work, "campaign");
        return new ParkedWork(
                Fields.text(work, "id"),
                Kind.valueOf(Fields.text(work, "kind")),
                campaign,
                Vocabulary.readable(campaign),
                Fields.text(work, "reason"),
                work.path("attempts").asInt(),
                words.figures().when(work, "parkedAt"));
    }
}
