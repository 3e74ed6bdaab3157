package io.klantbeeld.profile.ingestion;

import io.klantbeeld.outbox.ReceivedRecord;

/** The headers with which a quarantined item travels in the log; its body is the item as it was sent. */
public final class QuarantineHeaders {
    /** The CloudEvents type of such a record. */
    static final String TYPE = "ingestion.item.quarantined";

    public static final String ID = "quarantine-id";
    public static final String SOURCE = "quarantine-source";
    public static final String BRAND = "quarantine-brand";
    public static final String MESSAGE_ID = "quarantine-message-id";
    public static final String CODE = "quarantine-code";
    public static final String FIELD = "quarantine-field";

    private QuarantineHeaders() {}

    /** Whether a record of the log is an item that was not accepted. */
    public static boolean areOn(ReceivedRecord received) {
        return TYPE.equals(received.type());
    }
}
