package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;

/** What became of one item of a request. */
public sealed interface Checked {
    /** An item that can be accepted. */
    record Good(IngestedEvent event) implements Checked {}

    /**
     * An item for the quarantine.
     *
     * @param index place in the request, from 0
     * @param messageId as given; may be null
     * @param field the faulty field as the sender names it
     * @param item the item as JSON
     */
    record Bad(int index, String messageId, RejectionCode code, String field, byte[] item) implements Checked {}
}
