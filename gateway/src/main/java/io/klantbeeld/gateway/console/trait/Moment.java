package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.console.vocabulary.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A moment as it stands in a form, in the zone of the visitor.
 *
 * @param written what stands there, or nothing
 * @param instant null where nothing or nothing readable stands
 */
record Moment(String written, Instant instant) {
    static Moment of(String text, Dates dates) {
        if (text == null || text.isBlank()) {
            return new Moment("", null);
        }
        try {
            return new Moment(text.strip(), dates.instantOf(LocalDateTime.parse(text.strip())));
        } catch (DateTimeException noMoment) {
            return new Moment(text.strip(), null);
        }
    }

    /** Whether there is no moment, which stands for the present. */
    public boolean isNow() {
        return written.isEmpty();
    }

    boolean isUnreadable() {
        return !isNow() && instant == null;
    }
}
