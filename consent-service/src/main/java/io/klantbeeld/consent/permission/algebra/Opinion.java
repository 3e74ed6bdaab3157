package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.permission.reason.Layer;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;

/** What a history says about a cell. */
public sealed interface Opinion {
    /** Nothing was said. */
    record Silent() implements Opinion {}

    /**
     * The cell is open.
     *
     * @param grant the choice that opened it last
     * @param until when it closes by itself; {@link Instant#MAX} for never
     */
    record Allows(ConsentEvent grant, Instant until) implements Opinion {}

    /**
     * The cell is closed.
     *
     * @param event the choice behind it
     */
    record Denies(ReasonCode code, ConsentEvent event) implements Opinion {
        /** Whether somebody's no closed it, rather than that a grant lacks something. */
        public boolean isChoice() {
            return code.layer() == Layer.BASIS
                    || code == ReasonCode.CONSENT_INVALIDATED
                    || code == ReasonCode.CONSENT_CONFLICT;
        }
    }
}
