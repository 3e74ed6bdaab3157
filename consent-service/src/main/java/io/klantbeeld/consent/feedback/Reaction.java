package io.klantbeeld.consent.feedback;

import io.klantbeeld.event.campaign.ContactChanged;
import java.util.regex.Pattern;

/** What a contact led to, as far as it concerns permission. */
enum Reaction {
    NONE,
    HARD_BOUNCE,
    COMPLAINT,
    STOP;

    /** What a mail server says of a mailbox or domain that is not there (RFC 3463, X.1.1, X.1.2, X.1.6, X.1.10). */
    private static final Pattern NOBODY_THERE = Pattern.compile("SMTP 5\\d\\d 5\\.1\\.(1|2|6|10)\\b.*");

    static Reaction to(ContactChanged contact) {
        if (ContactChanged.isStop(contact.disposition()) || ContactChanged.isStop(contact.code())) {
            return STOP;
        }
        return switch (contact.status()) {
            case "BOUNCED" -> ContactChanged.HARD_BOUNCE.equals(contact.code()) ? HARD_BOUNCE : NONE;
            case "REJECTED" -> isNobodyThere(contact.code()) ? HARD_BOUNCE : NONE;
            case "COMPLAINED" -> COMPLAINT;
            case null, default -> NONE;
        };
    }

    private static boolean isNobodyThere(String code) {
        return code != null && NOBODY_THERE.matcher(code).matches();
    }
}
