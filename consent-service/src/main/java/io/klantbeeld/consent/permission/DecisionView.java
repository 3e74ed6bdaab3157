package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Obligation;
import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.Layer;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as the API shows it.
 *
 * @param nextEligibleAt when a deferred contact is first permitted
 * @param delegates identifier keys of who may be addressed in the person's place
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
        List<String> delegates,
        String language,
        String timeZone,
        OptOutView optOut,
        String asOfSeq,
        Instant validUntil) {

    /** A reason with its words. */
    record ReasonView(ReasonCode code, Layer layer, String ref, String text) {
        private static List<ReasonView> of(List<Reason> reasons, ReasonTexts texts, Locale language) {
            return reasons.stream()
                    .map(reason -> new ReasonView(
                            reason.code(), reason.code().layer(), reason.ref(), texts.of(reason.code(), language)))
                    .toList();
        }
    }

    /** At most {@code max} contacts per ISO-8601 period, over a scope such as {@code brand:blauwvlucht/channel:EMAIL}. */
    record LimitView(int max, String per, String scope) {
        static LimitView of(Limit limit) {
            var scope = Stream.of(
                            limit.brand() == null ? null : "brand:" + limit.brand(),
                            limit.channel() == null ? null : "channel:" + limit.channel())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("/"));
            return new LimitView(limit.max(), limit.per().toString(), scope.isEmpty() ? "all" : scope);
        }
    }

    /** Where the person ends the permission. */
    record OptOutView(String oneClickUrl, String preferenceUrl) {}

    static DecisionView of(Decision decision, ReasonTexts texts, Locale language) {
        var answer = decision.answer();
        return new DecisionView(
                decision.id(),
                answer.outcome(),
                ReasonView.of(answer.reasons(), texts, language),
                answer.basis(),
                answer.notice(),
                decision.nextEligibleAt(),
                decision.mask().allowed(),
                decision.mask().denied(),
                decision.limits().stream().map(LimitView::of).toList(),
                decision.limitsVersion(),
                decision.obligations(),
                decision.alternatives(),
                decision.delegates(),
                decision.settings().language(),
                decision.settings().timeZone(),
                decision.oneClickUrl() == null ? null : new OptOutView(decision.oneClickUrl(), null),
                decision.asOfSeq(),
                decision.validUntil());
    }
}
