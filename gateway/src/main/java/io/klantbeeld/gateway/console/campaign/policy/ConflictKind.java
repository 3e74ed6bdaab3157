package io.klantbeeld.gateway.console.campaign.policy;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** How policies are at odds. */
enum ConflictKind {
    CAP_UNREACHABLE,
    SPACING_SHADOWED,
    EXEMPT_FROM_CAPS,
    EXCLUSION_BLOCKS_ITSELF,
    UNKNOWN_POLICY,
    COVERS_NO_ACTION,
    /** The console has no sentence for it yet. */
    OTHER;

    static ConflictKind of(String code) {
        return Term.find(ConflictKind.class, code).orElse(OTHER);
    }

    public boolean isKnown() {
        return this != OTHER;
    }
}
