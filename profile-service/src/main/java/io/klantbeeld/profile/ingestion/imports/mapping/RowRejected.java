package io.klantbeeld.profile.ingestion.imports.mapping;

/** Says that a row cannot become an event, by code and column and without its values. */
public class RowRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    RowRejected(String code, String field) {
        super(code, null, false, false);
        this.code = code;
        this.field = field;
    }

    /** Why. */
    public String code() {
        return code;
    }

    /** The column that is the matter, or the part of the event that is missing. */
    public String field() {
        return field;
    }
}
