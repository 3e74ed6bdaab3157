package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Obligation;
import io.klantbeeld.consent.permission.DecisionView.LimitView;
import io.klantbeeld.consent.permission.DecisionView.ReasonView;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Why a contact would be permitted or not: every reason of every layer, and when it would be. */
record WhyView(
        Outcome outcome,
        List<ReasonView> reasons,
        LegalBasis basis,
        String noticeVersion,
        Instant nextEligibleAt,
        Instant validUntil,
        List<LimitView> limits,
        List<Obligation> obligations,
        List<Alternative> alternatives,
        String language,
        String timeZone) {

    static WhyView of(Decision decision, ReasonTexts texts, Locale language) {
        var view = DecisionView.of(decision, texts, language);
        return new WhyView(
                view.outcome(),
                view.reasons(),
                view.basis(),
                view.noticeVersion(),
                view.nextEligibleAt(),
                view.validUntil(),
                view.limits(),
                view.obligations(),
                view.alternatives(),
                view.language(),
                view.timeZone());
    }
}
