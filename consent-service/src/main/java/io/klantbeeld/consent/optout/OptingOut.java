package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.ledger.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the permission that a link is for. */
@ApplicationScoped
class OptingOut {
    private final Withdrawals withdrawals;

    OptingOut(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /** By the mail program of the person (RFC 8058). */
    void byOneClick(OptOut optOut) {
        optOut(optOut, EvidenceMethod.ONE_CLICK);
    }

    /** By the person, on the page. */
    void byHand(OptOut optOut) {
        optOut(optOut, EvidenceMethod.WEB_FORM);
    }

    private void optOut(OptOut it, EvidenceMethod method) {
        withdrawals.withdraw(it.ik(), it.scope(), it.basis(), new Evidence(method, null, null, null, null));
    }
}
