package io.klantbeeld.profile.view;

import io.klantbeeld.event.Money;
import io.klantbeeld.profile.timeline.Interaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact moment as one reader sees it.
 *
 * @param sentiment −1 to 1; null where the moment tells none
 * @param contactId the contact that it is, or that it answers; null for other moments
 * @param campaign that made the contact, or that brought the person
 * @param status of the contact, which only moves up
 */
@Schema(examples = """
        {"id":"5b0f5d0e-0f5e-5c39-9b57-5b1b0c1c7a11","type":"EVENT","name":"Checked In","channel":"WEB",
         "direction":"INBOUND","brand":"blauwvlucht","occurredAt":"2026-03-01T09:00:00Z",
         "recordedAt":"2026-03-01T09:00:01Z","source":"website","properties":{"airport":"AMS"},"sentiment":null,"cost":null,
         "contactId":null,"campaign":null,"status":null,"conversationId":null}
        """)
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
        BigDecimal sentiment,
        Money cost,
        UUID contactId,
        String campaign,
        String status,
        String conversationId) {
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
                interaction.sentiment(),
                interaction.cost(),
                interaction.contactId(),
                interaction.campaign(),
                interaction.status(),
                interaction.conversationId());
    }
}
