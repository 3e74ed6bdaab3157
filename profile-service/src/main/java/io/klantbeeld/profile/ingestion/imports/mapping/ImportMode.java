package io.klantbeeld.profile.ingestion.imports.mapping;

/** Whether an import only tells what it would do. */
public enum ImportMode {
    /** Tells row by row what would become of it, and changes nothing. */
    DRY_RUN,
    /** Does it. */
    APPLY
}
