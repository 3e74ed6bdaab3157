package io.klantbeeld.profile.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A day (UTC) of a node in a series. */
record Bucket(UUID node, int series, LocalDate day) {
    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The day of the node, whatever the series. */
    NodeDay nodeDay() {
        return new NodeDay(node, day);
    }
}
