package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.permission.reason.Reason;
import java.time.Instant;
import java.util.List;

/**
 * What the layers say about a contact.
 *
 * @param reasons the grant, or what stands against it with the first failing layer first
 * @param basis null unless permitted
 * @param notice the notice that a consent rests on; may be null
 * @param validUntil when the answer may change by itself; null when it does not
 */
record Answer(Outcome outcome, List<Reason> reasons, LegalBasis basis, String notice, Instant validUntil) {
    /** The reason that decides. */
    Reason first() {
        return reasons.getFirst();
    }
}
