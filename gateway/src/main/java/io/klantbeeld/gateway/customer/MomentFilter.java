package io.klantbeeld.gateway.customer;

/**
 * Which contact moments to read, newest first; an empty text means no limit of that kind.
 *
 * @param cursor where to go on, as the page before said it
 * @param limit most moments of one page
 */
public record MomentFilter(String channel, String type, String cursor, int limit) {
    public MomentFilter {
        channel = absentIfBlank(channel);
        type = absentIfBlank(type);
        cursor = absentIfBlank(cursor);
    }

    private static String absentIfBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
