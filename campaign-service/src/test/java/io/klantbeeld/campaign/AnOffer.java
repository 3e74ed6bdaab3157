package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import java.util.List;
import java.util.UUID;

/** Campaigns for one traveller alone, on a channel where somebody else makes the contact. */
final class AnOffer {
    private AnOffer() {}

    /** A traveller of a tier of their own, who permits surprises on the channel. */
    static Traveller traveller(String tier, String channel) {
        var cell = new Cell(Traveller.BRAND, "marketing", channel, null, "PERMIT", "GRANTED_CONSENT", null, null);
        return Traveller.unknown().appears(1).isOfTier(tier, 2).isTold(List.of(cell), List.of(), 1);
    }

    /** A tier that nobody else has. */
    static String tier() {
        return "TIER-" + UUID.randomUUID();
    }

    /** A campaign on the channel for the tier, whose answer is worth an amount. */
    static ACampaign on(String channel, String tier, String value) {
        return ACampaign.likeTheSample()
                .with("/actions/0", "key", "offer-" + UUID.randomUUID())
                .with("/actions/0", "eligibility", "traits.loyaltyTier == '" + tier + "'")
                .with("/actions/0/value", "amount", value)
                .with("/actions/0/treatments/0", "channel", channel)
                .with(AnOffer::takesItsOwnAction)
                .with(AnOffer::needsNoEvent);
    }

    /** The key of a campaign's action. */
    static String action(ACampaign campaign) {
        return campaign.definition().at("/actions/0/key").asText();
    }

    private static void takesItsOwnAction(ObjectNode definition) {
        ((ObjectNode) definition.at("/journey/steps/0"))
                .put("action", definition.at("/actions/0/key").asText());
    }

    private static void needsNoEvent(ObjectNode definition) {
        definition.at("/templates/0/variants").forEach(variant -> {
            var words = (ObjectNode) variant;
            words.fieldNames()
                    .forEachRemaining(field -> words.put(
                            field, words.path(field).asText().replace("{event.properties.airport}", "Schiphol")));
        });
    }
}
