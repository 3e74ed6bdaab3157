package io.klantbeeld.consent.feedback;

import io.klantbeeld.event.campaign.ContactChanged;

/** What a contact led to, as far as it concerns permission. */
enum Reaction {
    NONE,
    HARD_BOUNCE,
    COMPLAINT,
    STOP;

    static Reaction to(ContactChanged contact) {
        if (ContactChanged.isStop(contact.disposition()) || ContactChanged.isStop(contact.code())) {
            return STOP;
        }
        return switch (contact.status()) {
            case "BOUNCED", "REJECTED" -> ContactChanged.HARD_BOUNCE.equals(contact.code()) ? HARD_BOUNCE : NONE;
            case "COMPLAINED" -> COMPLAINT;
            case null, default -> NONE;
        };
    }
}
