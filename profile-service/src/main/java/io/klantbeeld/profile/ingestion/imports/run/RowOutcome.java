package io.klantbeeld.profile.ingestion.imports.run;

/** What becomes of a row. */
public enum RowOutcome {
    /** It makes a person known. */
    CREATED,
    /** It adds to a person who is known. */
    UPDATED,
    /** It makes persons who were thought to be several one. */
    MERGED,
    /** It says what its source has said before. */
    UNCHANGED,
    /** It cannot be taken in. */
    REJECTED
}
