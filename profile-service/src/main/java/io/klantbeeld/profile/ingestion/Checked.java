package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;

/** What became of one item of a request. */
public sealed interface Checked {
    /** An item that can be accepted. */
    record Good(IngestedEvent event) implements Checked {}

    /** An item for the quarantine, with the reason. */
    record Bad(Item item, ItemRejected reason) implements Checked {
        /** Why it is not accepted. */
        public RejectionCode code() {
            return reason.code();
        }

        /** The first faulty field, as the sender names it. */
        public String field() {
            return item.within(reason.field());
        }
    }
}
