package io.klantbeeld.consent.feedback;

import io.klantbeeld.event.campaign.ContactChanged;
import java.util.Set;

/** What a contact led to, as far as it concerns permission. */
enum Reaction {
    NONE,
    HARD_BOUNCE,
    COMPLAINT,
    STOP;

    /** Words of a human, or of a reply, that mean stop. */
    private static final Set<String> STOPS = Set.of("STOP", "OPT_OUT", "DO_NOT_CONTACT", "DO_NOT_CALL");

    /** A bounce of a code that begins so passes: a full mailbox, a busy server. */
    private static final String SOFT = "SOFT";

    static Reaction to(ContactChanged contact) {
        if (isStop(contact.disposition()) || isStop(contact.code())) {
            return STOP;
        }
        return switch (contact.status()) {
            case "BOUNCED" -> contact.code() != null && contact.code().startsWith(SOFT) ? NONE : HARD_BOUNCE;
            case "COMPLAINED" -> COMPLAINT;
            case null, default -> NONE;
        };
    }

    private static boolean isStop(String word) {
        return word != null && STOPS.contains(word);
    }
}
