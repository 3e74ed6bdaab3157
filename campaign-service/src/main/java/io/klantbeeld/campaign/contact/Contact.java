package io.klantbeeld.campaign.contact;

import io.klantbeeld.event.campaign.ContactChanged;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contact as the ledger has it.
 *
 * @param gate the gate of the decision pipeline that holds or stopped it; null when none does
 * @param code why it stands where it stands; may be null
 * @param basis what it rested on when it was sent, such as {@code CONSENT} or {@link #FAIL_OPEN}; may be null
 * @param counts whether it counts against caps
 * @param notBefore the moment that it was planned for
 * @param nextAttemptAt the moment from which it can go, while it is still to be made: later than planned after a deferral
 * @param attempts how often it was submitted
 * @param fence grows with every claim; a holder of an older one changes nothing any more
 */
public record Contact(
        UUID id,
        Addressee addressee,
        ContactPlan plan,
        ContactState state,
        String gate,
        String code,
        Map<String, Object> evidence,
        String locale,
        String subject,
        String basis,
        String disposition,
        boolean late,
        boolean counts,
        Instant notBefore,
        Instant nextAttemptAt,
        Instant expiresAt,
        Instant plannedAt,
        Instant sentAt,
        Instant changedAt,
        int attempts,
        long fence) {
    /** The basis of a contact that could not wait for an answer of consent-service. */
    public static final String FAIL_OPEN = "FAIL_OPEN";

    /** Tells whether the person wants no more contacts of the brand on the channel. */
    boolean saysStop() {
        return ContactChanged.isStop(code) || ContactChanged.isStop(disposition);
    }

    /** The moment from which it can go, and could go when it went. */
    public Instant opensAt() {
        return state.isPending() ? nextAttemptAt : notBefore;
    }

    /** Tells whether it was sent without an answer of consent-service. */
    public boolean isFailOpen() {
        return FAIL_OPEN.equals(basis);
    }
}
