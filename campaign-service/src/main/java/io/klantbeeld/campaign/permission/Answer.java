package io.klantbeeld.campaign.permission;

import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What consent-service decided about one contact. */
public sealed interface Answer {
    /**
     * The contact may be made.
     *
     * @param askedAt when it was asked; a permit is good for five seconds
     * @param decisionId names the decision, for proof
     * @param basis what the permit rests on, such as {@code CONSENT}
     * @param oneClickUrl where one click opts out; null where there is nothing to opt out of
     * @param obligations what whoever makes the contact has to see to, such as {@code ANNOUNCE_RIGHT_TO_OBJECT}
     * @param language in which to address the person; may be null
     * @param deniedAttributes traits that must not be used
     * @param limits the person's own limits that it was decided by; null where nobody told any
     */
    record Permit(
            Instant askedAt,
            String decisionId,
            String basis,
            String oneClickUrl,
            String preferenceUrl,
            Set<String> obligations,
            String language,
            Set<String> deniedAttributes,
            OwnLimits limits)
            implements Answer {
        private static final String ONE_CLICK = "ONE_CLICK_HEADER";

        /** Tells whether the message must not go without a way to opt out by one click. */
        public boolean oneClickRequired() {
            return obligations.contains(ONE_CLICK);
        }
    }

    /**
     * How often the person wants to be contacted, as far as it concerns the contact that was asked about.
     *
     * @param version rises when the person changes them; comparable with that of the published permissions
     */
    record OwnLimits(long version, List<Limit> limits) {}

    /** The contact may not be made. */
    record Deny(String code, Map<String, Object> evidence) implements Answer {}

    /** The contact may be made later; {@code until} is null when nobody knows when. */
    record Defer(String code, Instant until) implements Answer {}
}
