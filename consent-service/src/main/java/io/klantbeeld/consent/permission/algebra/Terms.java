package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import java.time.Instant;

/** What the catalogue adds to a grant. */
public interface Terms {
    /** Whether the notice of the grant showed the cell. */
    boolean shows(ConsentEvent grant, Cell cell);

    /** When the grant ends by itself; {@link Instant#MAX} for never. */
    Instant end(ConsentEvent grant);
}
