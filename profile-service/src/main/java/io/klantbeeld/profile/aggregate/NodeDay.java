package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.RecordedMoments.Stretch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A day (UTC) of a node. */
record NodeDay(UUID node, LocalDate day) {
    Stretch stretch() {
        return new Stretch(
                node,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
