package io.klantbeeld.campaign.contact;

import io.klantbeeld.event.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact as it is shown, without the address.
 *
 * @param status the published status
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
        var plan = contact.plan();
        return new ContactView(
                contact.id(),
                contact.addressee().person(),
                plan.brand(),
                plan.campaign(),
                plan.action(),
                plan.channel(),
                plan.purpose(),
                contact.state().status(),
                contact.gate(),
                contact.code(),
                contact.locale(),
                contact.subject(),
                contact.disposition(),
                contact.late(),
                contact.state().isMade() ? plan.cost() : null,
                plan.decision(),
                contact.notBefore(),
                contact.expiresAt(),
                contact.plannedAt(),
                contact.sentAt(),
                contact.changedAt());
    }
}
