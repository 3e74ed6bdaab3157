package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;

/**
 * A row as it was read: its event, or why it has none.
 *
 * @param event null for a row that is rejected
 * @param code null for a row that has an event
 * @param field the column that is the matter; null when it is the row
 */
record ReadRow(long number, IngestedEvent event, String code, String field) {
    static ReadRow good(long number, IngestedEvent event) {
        return new ReadRow(number, event, null, null);
    }

    static ReadRow rejected(long number, String code, String field) {
        return new ReadRow(number, null, code, field == null || field.isEmpty() ? null : field);
    }

    boolean isGood() {
        return event != null;
    }
}
