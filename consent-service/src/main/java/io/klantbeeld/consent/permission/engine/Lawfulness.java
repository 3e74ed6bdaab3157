package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.permission.reason.Reason;
import java.time.Instant;

/** Whether a contact rests on a legal basis. */
sealed interface Lawfulness {
    /**
     * It does.
     *
     * @param notice the notice that a consent rests on; null for other bases
     * @param until when it ends by itself; {@link Instant#MAX} for never
     */
    record Lawful(LegalBasis basis, Reason reason, String notice, Instant until) implements Lawfulness {}

    /** It does not. */
    record Unlawful(Reason reason) implements Lawfulness {}
}
