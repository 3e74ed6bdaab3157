package io.klantbeeld.campaign.permission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The answer of consent-service to a batch, in the order of the questions. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Decisions(List<Decision> decisions) {

    /** One decision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(
            String decisionId,
            Outcome outcome,
            List<Reason> reasons,
            String basis,
            Instant nextEligibleAt,
            List<String> deniedAttributes,
            List<LimitView> limits,
            Long limitsVersion,
            List<String> obligations,
            String language,
            OptOut optOut) {
        Answer answer(Instant askedAt) {
            return switch (outcome) {
                case PERMIT, PERMIT_WITH_LIMITS ->
                    new Answer.Permit(
                            askedAt,
                            decisionId,
                            basis,
                            optOut == null ? null : optOut.oneClickUrl(),
                            optOut == null ? null : optOut.preferenceUrl(),
                            obligations == null ? Set.of() : Set.copyOf(obligations),
                            language,
                            deniedAttributes == null ? Set.of() : Set.copyOf(deniedAttributes),
                            ownLimits());
                case DEFER -> new Answer.Defer(first().code(), nextEligibleAt);
                case DENY -> new Answer.Deny(first().code(), evidence());
            };
        }

        private Answer.OwnLimits ownLimits() {
            return limitsVersion == null
                    ? null
                    : new Answer.OwnLimits(
                            limitsVersion,
                            limits == null
                                    ? List.of()
                                    : limits.stream().map(LimitView::limit).toList());
        }

        private Reason first() {
            return reasons == null || reasons.isEmpty() ? new Reason("DENIED", null) : reasons.getFirst();
        }

        private Map<String, Object> evidence() {
            var evidence = new HashMap<String, Object>();
            evidence.put("permissionDecision", decisionId);
            evidence.put("ref", first().ref());
            evidence.values().removeIf(Objects::isNull);
            return evidence;
        }
    }

    /** At most so many contacts per period, over a scope such as {@code brand:blauwvlucht/channel:EMAIL}, or all. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LimitView(int max, String per, String scope) {
        Limit limit() {
            return new Limit(part("brand:"), part("channel:"), max, per);
        }

        private String part(String prefix) {
            return scope == null
                    ? null
                    : Arrays.stream(scope.split("/"))
                            .filter(part -> part.startsWith(prefix))
                            .map(part -> part.substring(prefix.length()))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** What was decided. */
    enum Outcome {
        PERMIT,
        PERMIT_WITH_LIMITS,
        DEFER,
        DENY
    }

    /** Why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(String code, String ref) {}

    /** Where the person can opt out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OptOut(String oneClickUrl, String preferenceUrl) {}
}
