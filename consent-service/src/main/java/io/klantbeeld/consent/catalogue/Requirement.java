package io.klantbeeld.consent.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** What the law asks for before a contact; each names the bases that satisfy it. */
public enum Requirement {
    OPT_IN(LegalBasis.CONSENT),
    /** An opt-in that the person confirmed through the address itself. */
    DOUBLE_OPT_IN(LegalBasis.CONSENT),
    SOFT_OPT_IN(LegalBasis.CONSENT, LegalBasis.SOFT_OPT_IN),
    LEGITIMATE_INTEREST(LegalBasis.CONSENT, LegalBasis.SOFT_OPT_IN, LegalBasis.LEGITIMATE_INTEREST),
    FORBIDDEN;

    private final Set<LegalBasis> bases;

    Requirement(LegalBasis... bases) {
        this.bases = EnumSet.noneOf(LegalBasis.class);
        this.bases.addAll(Set.of(bases));
    }

    /** Whether a basis satisfies it. */
    public boolean permits(LegalBasis basis) {
        return bases.contains(basis);
    }
}
