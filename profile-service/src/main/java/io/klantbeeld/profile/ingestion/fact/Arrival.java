package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import java.util.List;

/** An event as it came out of a partition of the log. */
record Arrival(int partition, IngestedEvent event) {
    /** What is unique about an event. */
    record Key(String source, String messageId) {}

    Key key() {
        return new Key(event.source(), event.messageId());
    }

    List<String> marks() {
        return event.marks() == null ? List.of() : event.marks();
    }
}
