package io.klantbeeld.consent.choice;

/** Who speaks. Anyone may lower permission; few may raise it. */
public enum Authority {
    SUBJECT,
    GUARDIAN,
    RELAYED_BY_STAFF,
    SIGNAL,
    IMPORT,
    INFERRED;

    /** Whether it is the person's own word, or that of the person's guardian. */
    public boolean isPersonal() {
        return this == SUBJECT || this == GUARDIAN;
    }

    /** Whether it can raise permission at all; a signal and an inference cannot. */
    public boolean mayRaise() {
        return isPersonal() || needsEvidence();
    }

    /** Whether it raises only with evidence of the person's word. */
    public boolean needsEvidence() {
        return this == RELAYED_BY_STAFF || this == IMPORT;
    }

    /** Whether a grant of it may lift a denial; an objection is lifted by the person alone. */
    public boolean mayLift(Action denial) {
        return isPersonal() || this == RELAYED_BY_STAFF && denial != Action.OBJECT;
    }
}
