package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import java.util.List;
import java.util.UUID;

/**
 * An event as it came out of a partition of the log.
 *
 * @param record its id there; null for an event that came by another road
 */
record Arrival(int partition, UUID record, IngestedEvent event) {
    private static final int NO_PARTITION = -1;

    /** An event that came beside the log. */
    static Arrival beside(IngestedEvent event) {
        return new Arrival(NO_PARTITION, null, event);
    }

    /** What is unique about an event. */
    record Key(String source, String messageId) {}

    Key key() {
        return new Key(event.source(), event.messageId());
    }

    List<String> marks() {
        return event.marks() == null ? List.of() : event.marks();
    }
}
