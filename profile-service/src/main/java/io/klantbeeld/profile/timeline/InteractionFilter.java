package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.VisibleBrands;
import java.time.Instant;
import java.util.Set;
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
    private static final Set<String> COMMON_CHANNELS = Set.of("WEB", "IN_APP");
    private static final UUID LOWEST = new UUID(0, 0);

    public InteractionFilter {
        from = from == null ? FIRST : from;
        to = to == null ? LAST : to;
    }

    /** Every moment of the brands. */
    public static InteractionFilter everythingOf(VisibleBrands brands) {
        return new InteractionFilter(null, null, null, null, null, brands);
    }

    /** Whether all that passes is of the kinds that have an index of their own. */
    boolean isNotable() {
        return type != null && !type.equals("EVENT")
                || "OUTBOUND".equals(direction)
                || channel != null && !COMMON_CHANNELS.contains(channel);
    }

    /** The end of what may be shown: the position, unless the filter ends before it. */
    Interactions.Position bounded(Interactions.Position before) {
        return before != null && before.occurredAt().isBefore(to) ? before : new Interactions.Position(to, LOWEST);
    }
}
