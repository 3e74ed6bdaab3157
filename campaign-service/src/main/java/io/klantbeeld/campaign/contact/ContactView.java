package io.klantbeeld.campaign.contact;

import io.klantbeeld.event.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact as it is shown, without the address.
 *
 * @param status the published status
 * @param basis what it rested on when it was sent: a basis of consent-service, or {@code FAIL_OPEN} when that did not
 *     answer; may be null
 * @param notBefore the moment from which it can go: later than planned where something holds it
 * @param gate the gate that holds or stopped it; may be null
 */
public record ContactView(
        UUID contactId,
        UUID person,
        String brand,
        String campaign,
        String action,
        String channel,
        String purpose,
        String status,
        String gate,
        String code,
        String locale,
        String subject,
        String basis,
        String disposition,
        boolean late,
        Money cost,
        UUID decisionId,
        Instant notBefore,
        Instant expiresAt,
        Instant plannedAt,
        Instant sentAt,
        Instant changedAt) {
    /** Shows a contact. */
    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.addressee().person(),
                contact.plan().brand(),
                contact.plan().campaign(),
                contact.plan().action(),
                contact.plan().channel(),
                contact.plan().purpose(),
                contact.state().status(),
                contact.gate(),
                contact.code(),
                contact.locale(),
                contact.subject(),
                contact.basis(),
                contact.disposition(),
                contact.late(),
                contact.state().isMade() ? contact.plan().cost() : null,
                contact.plan().decision(),
                contact.opensAt(),
                contact.expiresAt(),
                contact.plannedAt(),
                contact.sentAt(),
                contact.changedAt());
    }
}
