package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.event.ingestion.IngestedEvent;

/** Reads items that were sent in one form, when they come and when they come back from the quarantine. */
public interface ItemForm {
    /** The name under which the quarantine remembers the form. */
    String name();

    /**
     * Makes the event of an item.
     *
     * @param envelope what its batch said for all its items; an empty object when it said nothing
     * @throws ItemRejected for an item that cannot be accepted
     */
    IngestedEvent read(JsonNode item, JsonNode envelope, Draft draft);
}
