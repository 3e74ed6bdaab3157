package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import java.time.Instant;

/** What the catalogue and the law add to a grant. */
public interface Terms {
    /** Whether the notice of the grant showed the cell, to somebody who may grant it. */
    boolean shows(ConsentEvent grant, Cell cell);

    /** Whether a grant counts from its confirmation only, whatever was asked when it was recorded. */
    boolean demandsConfirmation();

    /** When the grant ends by itself; {@link Instant#MAX} for never. */
    Instant end(ConsentEvent grant);

    /** From when the grant needs to be renewed, since its notice says something else now; {@link Instant#MAX} for never. */
    Instant renewal(ConsentEvent grant);
}
