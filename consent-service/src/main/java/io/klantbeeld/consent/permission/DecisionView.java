package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.permission.reason.Layer;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A decision as the API shows it.
 *
 * @param nextEligibleAt when a deferred contact is first permitted
 * @param limits how often the person wants to be contacted; the sender keeps count
 * @param limitsVersion rises when the limits change
 * @param validUntil when the answer may change by itself
 */
record DecisionView(
        String decisionId,
        Outcome outcome,
        List<ReasonView> reasons,
        LegalBasis basis,
        String noticeVersion,
        Instant nextEligibleAt,
        List<String> allowedAttributes,
        List<String> deniedAttributes,
        List<LimitView> limits,
        long limitsVersion,
        List<Obligation> obligations,
        List<Alternative> alternatives,
        String language,
        String timeZone,
        OptOutView optOut,
        String asOfSeq,
        Instant validUntil) {

    /** A reason with its words. */
    record ReasonView(ReasonCode code, Layer layer, String ref, String text) {}

    /** At most {@code max} contacts per ISO-8601 period. */
    record LimitView(int max, String per, String scope) {}

    /** Where the person ends the permission. */
    record OptOutView(String oneClickUrl, String preferenceUrl) {}

    static DecisionView of(Decision decision, ReasonTexts texts, Locale language) {
        var answer = decision.answer();
        var reasons = answer.reasons().stream()
                .map(reason -> new ReasonView(
                        reason.code(), reason.code().layer(), reason.ref(), texts.of(reason.code(), language)))
                .toList();
        return new DecisionView(
                decision.id(),
                answer.outcome(),
                reasons,
                answer.basis(),
                answer.notice(),
                null,
                decision.attributes(),
                List.of(),
                List.of(),
                0,
                decision.obligations(),
                decision.alternatives(),
                decision.settings().language(),
                decision.settings().timeZone(),
                decision.oneClickUrl() == null ? null : new OptOutView(decision.oneClickUrl(), null),
                decision.asOfSeq(),
                answer.validUntil());
    }
}
