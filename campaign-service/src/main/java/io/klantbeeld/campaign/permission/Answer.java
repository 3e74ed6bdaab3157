package io.klantbeeld.campaign.permission;

import java.time.Instant;
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
     * @param oneClickRequired whether the message must not go without it
     * @param language in which to address the person; may be null
     * @param deniedAttributes traits that must not be used
     */
    record Permit(
            Instant askedAt,
            String decisionId,
            String basis,
            String oneClickUrl,
            String preferenceUrl,
            boolean oneClickRequired,
            String language,
            Set<String> deniedAttributes)
            implements Answer {}

    /** The contact may not be made. */
    record Deny(String code, Map<String, Object> evidence) implements Answer {}

    /** The contact may be made later; {@code until} is null when nobody knows when. */
    record Defer(String code, Instant until) implements Answer {}
}
