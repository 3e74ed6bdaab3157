package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a page shows a person.
 *
 * @param fence to be named with the outcome
 * @param obligations what the page has to see to, such as {@code PRESCRIBING_INFORMATION}
 * @param expiresAt until when it is the answer to the same question
 */
record PlacedContact(
        UUID contactId,
        long fence,
        String campaign,
        String action,
        Content content,
        List<String> obligations,
        Instant expiresAt) {
    static PlacedContact of(Contact contact, RenderedMessage message, Permit permit) {
        return new PlacedContact(
                contact.id(),
                contact.fence(),
                contact.plan().campaign(),
                contact.plan().action(),
                new Content(message.locale(), message.subject(), message.html(), message.text()),
                permit.obligations().stream().sorted().toList(),
                contact.expiresAt());
    }

    /** The words, in the person's language where there are some. */
    record Content(String locale, String subject, String html, String text) {}
}
