package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;
import java.util.List;
import java.util.UUID;

/**
 * What became of a row.
 *
 * @param event the fact that it is now; null where it is none
 * @param nodes those that the event names, its home first
 */
record RowResult(long row, RowOutcome outcome, String code, String field, IngestedEvent event, List<UUID> nodes) {
    static RowResult rejected(ReadRow row) {
        return new RowResult(row.number(), RowOutcome.REJECTED, row.code(), row.field(), null, List.of());
    }

    static RowResult unchanged(ReadRow row) {
        return new RowResult(row.number(), RowOutcome.UNCHANGED, null, null, null, List.of());
    }

    UUID home() {
        return nodes.isEmpty() ? null : nodes.getFirst();
    }
}
