package io.klantbeeld.campaign.campaign.definition;

import java.time.Instant;

/** When a campaign may contact people: from the first moment, inclusive, until the last, exclusive; null is open. */
public record Validity(Instant from, Instant to) {
    /** No bound at all. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Tells whether a moment lies within. */
    public boolean includes(Instant moment) {
        return !startsAfter(moment) && (to == null || moment.isBefore(to));
    }

    /** Tells whether a moment lies before the first. */
    public boolean startsAfter(Instant moment) {
        return from != null && moment.isBefore(from);
    }
}
