package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;
import java.util.List;

/**
 * Rows that are applied together.
 *
 * @param progress how much of the file is read with them, from 0 to 1
 */
record RowBatch(List<ReadRow> rows, double progress) {
    List<IngestedEvent> events() {
        return rows.stream().filter(ReadRow::isGood).map(ReadRow::event).toList();
    }
}
