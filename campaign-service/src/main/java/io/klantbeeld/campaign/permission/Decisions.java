package io.klantbeeld.campaign.permission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
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
            List<String> obligations,
            String language,
            OptOut optOut) {
        private static final String ONE_CLICK = "ONE_CLICK_HEADER";

        Answer answer(Instant askedAt) {
            return switch (outcome) {
                case PERMIT, PERMIT_WITH_LIMITS ->
                    new Answer.Permit(
                            askedAt,
                            decisionId,
                            basis,
                            optOut == null ? null : optOut.oneClickUrl(),
                            optOut == null ? null : optOut.preferenceUrl(),
                            obligations != null && obligations.contains(ONE_CLICK),
                            language,
                            deniedAttributes == null ? Set.of() : Set.copyOf(deniedAttributes));
                case DEFER -> new Answer.Defer(first().code(), nextEligibleAt);
                case DENY -> new Answer.Deny(first().code(), evidence());
            };
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
