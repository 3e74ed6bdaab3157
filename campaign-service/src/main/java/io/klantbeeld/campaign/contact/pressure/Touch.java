package io.klantbeeld.campaign.contact.pressure;

import java.time.Instant;

/**
 * A contact as rules see it: made at a moment, or still to be made within a span.
 *
 * @param disposition what came of it; null while nobody said
 * @param counts whether it counts against caps
 * @param open whether it is still to be made
 * @param answered whether the person reacted: a click, a reply, a call that was held, unless they said stop
 * @param at when it was made, or may be at the earliest
 * @param until when it was made, or may be at the latest
 */
public record Touch(
        String brand,
        String channel,
        String category,
        String action,
        String disposition,
        boolean counts,
        boolean open,
        boolean answered,
        Instant at,
        Instant until) {

    /** Where it stands in time when it is judged from a moment: what is open may happen just then. */
    Instant seenFrom(Instant moment) {
        if (!open || moment.isBefore(at)) {
            return at;
        }
        return moment.isAfter(until) ? until : moment;
    }
}
