package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Scope;

/**
 * What a link closes, and for whom; no personal data.
 *
 * @param ik identifier key of the person
 * @param basis what the permission rested on
 */
record OptOut(String ik, Scope scope, LegalBasis basis) {}
