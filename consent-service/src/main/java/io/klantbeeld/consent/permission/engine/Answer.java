package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.permission.reason.Reason;
import java.util.List;

/**
 * What the layers say about a contact.
 *
 * @param reasons the grant, or what stands against it with the first failing layer first
 * @param basis null unless permitted
 * @param notice the notice that a consent rests on; may be null
 */
public record Answer(Outcome outcome, List<Reason> reasons, LegalBasis basis, String notice) {
    /** The reason that decides. */
    public Reason first() {
        return reasons.getFirst();
    }

    /** Whether it means the same to who asked: the same outcome for the same deciding reason. */
    boolean isAs(Answer other) {
        return outcome == other.outcome && first().equals(other.first());
    }
}
