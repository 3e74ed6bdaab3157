package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.VisibleBrands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    // Follows from the filter and is the condition of an index, in which the few are not sought among the many.
    private static final String NOTABLE =
            " AND (m.type <> 'EVENT' OR m.direction = 'OUTBOUND' OR m.channel NOT IN ('WEB', 'IN_APP'))";

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

    /** The conditions that are set, on a table {@code m}; the planner misjudges those that may be empty. */
    String conditions() {
        return (channel == null ? "" : " AND m.channel = ?")
                + (type == null ? "" : " AND m.type = ?")
                + (direction == null ? "" : " AND m.direction = ?")
                + (brands.all() ? "" : " AND m.brand = ANY (?)")
                + (isNotable() ? NOTABLE : "");
    }

    /** The parameters of the conditions. */
    List<Object> parameters() {
        var parameters = new ArrayList<Object>();
        for (var value : new String[] {channel, type, direction}) {
            if (value != null) {
                parameters.add(value);
            }
        }
        if (!brands.all()) {
            parameters.add(brands.names());
        }
        return parameters;
    }

    private boolean isNotable() {
        return type != null && !type.equals("EVENT")
                || "OUTBOUND".equals(direction)
                || channel != null && !COMMON_CHANNELS.contains(channel);
    }
}
