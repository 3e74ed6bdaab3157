package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.permission.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.Lawfulness.Unlawful;
import io.klantbeeld.consent.permission.algebra.Opinion;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;

/**
 * Tries the bases that a purpose may rest on, in its order. A person's no ends every basis of a purpose that can be
 * refused: a sender cannot fall back from a withdrawn consent to an interest of its own.
 *
 * @param rule the purpose and version, as the rule behind a basis
 * @param opinion what the person said
 */
record Bases(Purpose purpose, String rule, Opinion opinion) {

    Lawfulness judge() {
        if (opinion instanceof Opinion.Denies denial
                && denial.isChoice()
                && purpose.purposeClass().isRefusable()) {
            return new Unlawful(reasonOf(denial));
        }
        Unlawful first = null;
        for (var basis : purpose.allowedBases()) {
            switch (on(basis)) {
                case Lawful lawful -> {
                    return lawful;
                }
                case Unlawful unlawful -> first = first == null ? unlawful : first;
            }
        }
        return purpose.allowedBases().contains(LegalBasis.CONSENT) ? onConsent() : first;
    }

    private Lawfulness on(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> onConsent();
            case SOFT_OPT_IN -> new Unlawful(new Reason(ReasonCode.SOFT_OPT_IN_NOT_CUSTOMER, rule));
            case LEGITIMATE_INTEREST ->
                purpose.interestAssessment() == null
                        ? new Unlawful(new Reason(ReasonCode.LI_NOT_ASSESSED, rule))
                        : on(basis, ReasonCode.GRANTED_LEGITIMATE_INTEREST);
            case CONTRACT -> on(basis, ReasonCode.GRANTED_CONTRACT);
            case LEGAL_OBLIGATION -> on(basis, ReasonCode.GRANTED_LEGAL_OBLIGATION);
        };
    }

    private Lawfulness on(LegalBasis basis, ReasonCode code) {
        return new Lawful(basis, new Reason(code, rule), null, Instant.MAX);
    }

    private Lawfulness onConsent() {
        return switch (opinion) {
            case Opinion.Silent ignored -> new Unlawful(new Reason(ReasonCode.NO_CONSENT, null));
            case Opinion.Denies denial -> new Unlawful(reasonOf(denial));
            case Opinion.Allows allows ->
                new Lawful(
                        LegalBasis.CONSENT,
                        new Reason(
                                ReasonCode.GRANTED_CONSENT, allows.grant().id().toString()),
                        allows.grant().notice(),
                        allows.until());
        };
    }

    private static Reason reasonOf(Opinion.Denies denial) {
        return new Reason(denial.code(), denial.event().id().toString());
    }
}
