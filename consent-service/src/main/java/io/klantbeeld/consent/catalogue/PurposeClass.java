package io.klantbeeld.consent.catalogue;

/** The kind of a purpose, which decides what a person may refuse. */
public enum PurposeClass {
    MARKETING(true),
    PERSONALISATION(true),
    PROFILING(true),
    DATA_SHARING(true),
    RESEARCH(true),
    MEDICAL_INFO(true),
    SERVICE(false),
    LEGAL(false),
    SAFETY(false);

    private final boolean refusable;

    PurposeClass(boolean refusable) {
        this.refusable = refusable;
    }

    /** Whether a person's refusal ends it; what a contract, the law or safety demands goes on. */
    public boolean isRefusable() {
        return refusable;
    }
}
