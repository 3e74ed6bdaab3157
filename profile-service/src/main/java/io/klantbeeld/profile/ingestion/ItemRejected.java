package io.klantbeeld.profile.ingestion;

import java.util.List;

/** Says that one item cannot be accepted, by code and field and without its value. */
public class ItemRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final String field;

    /** Rejects an item for one of its fields, as the sender names it. */
    public ItemRejected(RejectionCode code, String field) {
        super(code + " in " + field, null, false, false);
        this.code = code;
        this.field = field;
    }

    /** Why. */
    public RejectionCode code() {
        return code;
    }

    /** The faulty fields, at least one. */
    public List<String> fields() {
        return List.of(field);
    }

    String field() {
        return field;
    }
}
