package io.klantbeeld.profile.view;

import io.klantbeeld.event.Money;
import io.klantbeeld.profile.timeline.Interaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contact moment as one reader sees it.
 *
 * @param sentiment −1 to 1; null where the moment tells none
 * @param contactId the contact that it is, or that it answers; null for other moments
 * @param campaign that made the contact, or that brought the person
 * @param status of the contact, which only moves up
 */
record InteractionView(
        UUID id,
        String type,
        String name,
        String channel,
        String direction,
        String brand,
        Instant occurredAt,
        Instant recordedAt,
        String source,
        Map<String, Object> properties,
        BigDecimal sentiment,
        Money cost,
        UUID contactId,
        String campaign,
        String status,
        String conversationId) {
    static InteractionView of(Interaction interaction, Reader reader) {
        return new InteractionView(
                interaction.id(),
                interaction.type(),
                interaction.name(),
                interaction.channel(),
                interaction.direction(),
                interaction.brand(),
                interaction.occurredAt(),
                interaction.recordedAt(),
                interaction.source(),
                reader.personalData() ? interaction.properties() : Masking.properties(interaction.properties()),
                interaction.sentiment(),
                interaction.cost(),
                interaction.contactId(),
                interaction.campaign(),
                interaction.status(),
                interaction.conversationId());
    }
}
