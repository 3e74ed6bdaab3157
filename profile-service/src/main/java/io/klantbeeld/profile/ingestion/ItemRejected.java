package io.klantbeeld.profile.ingestion;

import java.util.List;

/** Says that one item cannot be accepted, by code and fields and without its values. */
public class ItemRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final transient List<String> fields;
    private final transient EventName event;

    /** Kind and name of an event. */
    public record EventName(String type, String name) {}

    /** Rejects an item for one of its fields, as the sender names it. */
    public ItemRejected(RejectionCode code, String field) {
        this(code, List.of(field), null);
    }

    /**
     * Rejects an item for several of its fields.
     *
     * @param event the event that it would have been; may be null
     */
    public ItemRejected(RejectionCode code, List<String> fields, EventName event) {
        super(code + " in " + String.join(", ", fields), null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.event = event;
    }

    /** Why. */
    public RejectionCode code() {
        return code;
    }

    /** The first faulty field. */
    public String field() {
        return fields.getFirst();
    }

    /** The faulty fields, at least one. */
    public List<String> fields() {
        return fields;
    }

    EventName event() {
        return event;
    }
}
