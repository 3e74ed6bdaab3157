package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.content.RenderedMessage;
import java.util.Objects;
import java.util.UUID;

/**
 * One message on its way to one contact point.
 *
 * @param attempt from 1
 * @param to the address on the channel, such as an e-mail address
 * @param oneClickUrl where one click opts out (RFC 8058); null for messages without an opt-out
 * @param messageId names the message to the provider, the same for every attempt; null for the contact's id
 */
public record OutboundMessage(
        UUID contactId,
        int attempt,
        String brand,
        String to,
        RenderedMessage content,
        String oneClickUrl,
        String messageId) {
    public OutboundMessage {
        Objects.requireNonNull(contactId, "contactId");
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(content, "content");
        messageId = messageId == null ? contactId.toString() : messageId;
    }
}
