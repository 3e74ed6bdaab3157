package io.klantbeeld.profile.rule;

import java.time.Instant;

/**
 * What was found of a person.
 *
 * @param value as JSON has it; null where there is none
 * @param changesAt when time alone may change it; null for never
 */
public record Finding(Object value, Instant changesAt) {
    /** Of a person of whom nothing is known. */
    public static final Finding NOTHING = new Finding(null, null);

    /** A value that stays until something happens; null for none. */
    public static Finding lasting(Object value) {
        return value == null ? NOTHING : new Finding(value, null);
    }
}
