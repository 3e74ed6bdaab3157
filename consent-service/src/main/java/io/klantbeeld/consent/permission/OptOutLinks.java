package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Scope;

/** Makes the links by which a person ends a permission; implemented by the feature that keeps their promise. */
public interface OptOutLinks {
    /**
     * Makes the URL that closes a scope for the person of an identifier key, by one click (RFC 8058) or by hand.
     *
     * @param basis what the permission rests on, which decides between a withdrawal and an objection
     */
    String oneClickUrl(String ik, Scope scope, LegalBasis basis);
}
