package io.klantbeeld.gateway.console.campaign.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.UUID;

/**
 * A contact that needs somebody.
 *
 * @param attempt makes what is told count once, however often it is sent
 * @param reason the last word of the provider, the template or the preparation; null where there is none
 * @param redrivable whether it can be tried once more; not when it makes no sense any more, or cannot be read
 */
record TroubledContact(
        String id,
        String attempt,
        String person,
        String title,
        String campaign,
        Word channel,
        String why,
        String reason,
        Dates.When until,
        Dates.When since,
        boolean redrivable) {
    static TroubledContact of(JsonNode contact, CampaignWords words) {
        var action = Vocabulary.readable(Fields.text(contact, "action"));
        var subject = Fields.text(contact, "subject");
        return new TroubledContact(
                Fields.text(contact, "contactId"),
                UUID.randomUUID().toString(),
                Fields.text(contact, "person"),
                subject == null ? action : subject,
                Vocabulary.readable(Fields.text(contact, "campaign")),
                words.channel(Fields.text(contact, "channel")),
                words.code(Fields.text(contact, contact.has("cause") ? "cause" : "code")),
                reason(contact, words),
                words.figures().when(contact, "expiresAt"),
                words.figures().when(contact, "changedAt"),
                contact.path("redrivable").asBoolean());
    }

    // Codes have words; what a provider or a template said stays as it is.
    private static String reason(JsonNode contact, CampaignWords words) {
        var reason = contact.has("cause") ? Fields.text(contact, "reason") : null;
        return reason != null && reason.matches("[A-Z][A-Z0-9_]*") ? words.code(reason) : reason;
    }
}
