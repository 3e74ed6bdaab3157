package io.klantbeeld.profile.view;

import io.klantbeeld.profile.timeline.Interaction;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contact moment as one reader sees it.
 *
 * @param contactId the contact that it is; null for other moments
 * @param status of the contact, which only moves up
 */
public record InteractionView(
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
        UUID contactId,
        String campaign,
        String status) {
    /** Shows a moment to a reader. */
    public static InteractionView of(Interaction interaction, Reader reader) {
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
                interaction.contactId(),
                interaction.campaign(),
                interaction.status());
    }
}
