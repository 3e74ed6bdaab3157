package io.klantbeeld.profile.ingestion.imports.file;

/** Says that a file cannot be read, or not any further, by code and without what it holds. */
public class FileUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    /** Ends the reading of a file. */
    public FileUnreadable(String code) {
        this(code, null);
    }

    /** Ends the reading of a file for one of its columns, as the definition names it. */
    public FileUnreadable(String code, String field) {
        super(code, null, false, false);
        this.code = code;
        this.field = field;
    }

    /** Why. */
    public String code() {
        return code;
    }

    /** The column that is the matter; null when it is the file. */
    public String field() {
        return field;
    }
}
