package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.content.RenderedMessage;
import java.time.Instant;
import java.util.UUID;

/**
 * What a page shows a person.
 *
 * @param fence to be named with the outcome
 * @param expiresAt until when it is the answer to the same question
 */
record PlacedContact(UUID contactId, long fence, String campaign, String action, Content content, Instant expiresAt) {
    static PlacedContact of(Contact contact, RenderedMessage message) {
        return new PlacedContact(
                contact.id(),
                contact.fence(),
                contact.plan().campaign(),
                contact.plan().action(),
                new Content(message.locale(), message.subject(), message.html(), message.text()),
                contact.expiresAt());
    }

    /** The words, in the person's language where there are some. */
    record Content(String locale, String subject, String html, String text) {}
}
