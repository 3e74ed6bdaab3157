package io.klantbeeld.gateway.customer;

import java.time.Instant;

/**
 * Which contact moments to read, newest first; null and an empty text mean no limit of that kind.
 *
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 * @param cursor where to go on, as the page before said it
 * @param limit most moments of one page
 */
public record MomentFilter(
        Instant from,
        Instant to,
        String channel,
        String type,
        String direction,
        String brand,
        String cursor,
        int limit) {
    public MomentFilter {
        channel = absentIfBlank(channel);
        type = absentIfBlank(type);
        direction = absentIfBlank(direction);
        brand = absentIfBlank(brand);
        cursor = absentIfBlank(cursor);
    }

    /** The newest moments of every kind. */
    public static MomentFilter newest(int limit) {
        return new MomentFilter(null, null, null, null, null, null, null, limit);
    }

    private static String absentIfBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
