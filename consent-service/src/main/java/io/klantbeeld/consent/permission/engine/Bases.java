package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.Statute;
import io.klantbeeld.consent.permission.algebra.Opinion;
import io.klantbeeld.consent.permission.engine.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.engine.Lawfulness.Unlawful;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tries the bases that a purpose may rest on, in its order, as far as the law permits them. A person's no ends every basis
 * of a purpose that can be refused: a sender cannot fall back from a withdrawn consent to an interest of its own.
 *
 * @param rule the purpose and version, as the rule behind a basis
 * @param opinion what the person said
 * @param statute what the law asks for; an opt-in where it says nothing
 */
record Bases(Purpose purpose, String rule, Opinion opinion, Optional<Statute> statute, SoftOptIn softOptIn) {

    /** The bases of a purpose that the law permits. */
    static List<LegalBasis> permitted(Purpose purpose, Optional<Statute> statute) {
        return purpose.purposeClass().isRefusable()
                ? purpose.allowedBases().stream()
                        .filter(basis ->
                                statute.map(it -> it.rule().permits(basis)).orElse(basis == LegalBasis.CONSENT))
                        .toList()
                : purpose.allowedBases();
    }

    Lawfulness judge() {
        if (opinion instanceof Opinion.Denies denial
                && denial.isChoice()
                && purpose.purposeClass().isRefusable()) {
            return new Unlawful(reasonOf(denial));
        }
        var permitted = permitted(purpose, statute);
        Unlawful first = null;
        for (var basis : permitted) {
            switch (on(basis)) {
                case Lawful lawful -> {
                    return lawful;
                }
                case Unlawful unlawful -> first = first == null ? unlawful : first;
            }
        }
        if (first == null) {
            return new Unlawful(new Reason(
                    ReasonCode.JURISDICTION_FORBIDS, statute.map(Statute::ref).orElse(null)));
        }
        return permitted.contains(LegalBasis.CONSENT) ? onConsent() : first;
    }

    private Lawfulness on(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> onConsent();
            case SOFT_OPT_IN -> softOptIn.judge();
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
