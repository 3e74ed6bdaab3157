package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A contact to be planned.
 *
 * @param rules none of which may object
 * @param counts whether the contact counts against caps itself
 * @param zone the person's, for calendar windows
 * @param now the clock of the decision
 * @param notBefore when it may be made
 * @param expiresAt when it makes no sense any more
 * @param limits what it takes of what there is only so much of, stock before the budget
 * @param basis what it rests on, where consent-service was asked already; may be null
 */
public record ReservationRequest(
        Addressee addressee,
        ContactPlan plan,
        List<Rule> rules,
        boolean counts,
        ZoneId zone,
        Instant now,
        Instant notBefore,
        Instant expiresAt,
        List<Limit> limits,
        String basis) {}
