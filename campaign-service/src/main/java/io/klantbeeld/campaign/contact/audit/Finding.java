package io.klantbeeld.campaign.contact.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contact that should never have been made.
 *
 * @param rule what was broken: a policy such as {@code one-surprise-a-day@1}, or the way in which it was broken
 * @param evidence by what it was judged, without personal data
 */
record Finding(
        UUID id,
        UUID contactId,
        Invariant kind,
        String rule,
        String brand,
        String channel,
        String campaign,
        Map<String, Object> evidence,
        Instant foundAt) {}
