package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.VisibleBrands;
import java.time.Instant;
import java.util.UUID;

/**
 * Which moments of a timeline to show; null means any.
 *
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 * @param brands those that the reader may see, or asked for
 */
public record InteractionFilter(
        Instant from, Instant to, String channel, String type, String direction, VisibleBrands brands) {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LOWEST = new UUID(0, 0);

    public InteractionFilter {
        from = from == null ? FIRST : from;
        to = to == null ? LAST : to;
    }

    /** Every moment of the brands. */
    public static InteractionFilter everythingOf(VisibleBrands brands) {
        return new InteractionFilter(null, null, null, null, null, brands);
    }

    /** The end of what may be shown: the position, unless the filter ends before it. */
    Interactions.Position bounded(Interactions.Position before) {
        return before != null && before.occurredAt().isBefore(to) ? before : new Interactions.Position(to, LOWEST);
    }
}
