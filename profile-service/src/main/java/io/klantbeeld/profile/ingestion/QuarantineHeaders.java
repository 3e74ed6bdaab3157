package io.klantbeeld.profile.ingestion;

import io.klantbeeld.outbox.ReceivedRecord;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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
    public static final String FIELDS = "quarantine-fields";
    public static final String EVENT_TYPE = "quarantine-event-type";
    public static final String EVENT = "quarantine-event";
    public static final String FORM = "quarantine-form";
    public static final String ENVELOPE = "quarantine-envelope";

    /** What separates the fields of an item. */
    public static final String SEPARATOR = "\n";

    private static final int MAX_MESSAGE_ID = 255;

    private QuarantineHeaders() {}

    /** Whether a record of the log is an item that was not accepted. */
    public static boolean areOn(ReceivedRecord received) {
        return TYPE.equals(received.type());
    }

    static Map<String, String> of(Source source, Checked.Bad bad, UUID id) {
        var headers = new HashMap<String, String>();
        headers.put(ID, id.toString());
        headers.put(SOURCE, source.key());
        headers.put(BRAND, source.brand());
        headers.put(CODE, bad.code().name());
        headers.put(FIELD, bad.field());
        headers.put(FIELDS, String.join(SEPARATOR, bad.reason().fields()));
        headers.put(FORM, bad.item().origin().form());
        put(headers, MESSAGE_ID, cut(bad.item().messageId()));
        var event = bad.reason().event();
        put(headers, EVENT_TYPE, event == null ? null : event.type());
        put(headers, EVENT, event == null ? null : event.name());
        var envelope = bad.item().origin().envelope();
        put(headers, ENVELOPE, envelope == null || envelope.isEmpty() ? null : Json.text(envelope));
        return headers;
    }

    /** A record has room for one oversized text, which is the item itself. */
    private static String cut(String messageId) {
        return messageId == null || messageId.length() <= MAX_MESSAGE_ID
                ? messageId
                : messageId.substring(0, MAX_MESSAGE_ID);
    }

    private static void put(Map<String, String> headers, String name, String text) {
        if (text != null) {
            headers.put(name, text);
        }
    }
}
