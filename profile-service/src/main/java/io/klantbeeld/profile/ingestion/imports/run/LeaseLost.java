package io.klantbeeld.profile.ingestion.imports.run;

/** Says that an import is no longer this worker's: it was cancelled, or another replica took it over. */
class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("the import is no longer held", null, false, false);
    }
}
