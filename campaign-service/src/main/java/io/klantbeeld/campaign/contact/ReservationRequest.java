package io.klantbeeld.campaign.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A contact to be planned.
 *
 * @param caps all of which must have room
 * @param counts whether the contact counts against caps itself
 * @param zone the person's, for calendar windows
 * @param now the clock of the decision
 * @param notBefore when it may be made
 * @param expiresAt when it makes no sense any more
 */
public record ReservationRequest(
        Addressee addressee,
        ContactPlan plan,
        List<PressureRule> caps,
        boolean counts,
        ZoneId zone,
        Instant now,
        Instant notBefore,
        Instant expiresAt) {}
