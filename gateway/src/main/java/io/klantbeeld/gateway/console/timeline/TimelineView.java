package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.List;

/**
 * One page of a timeline.
 *
 * @param path address of the timeline without any filter
 * @param source address of this page without a cursor, from which a script reads it again when something changed
 * @param more address of the next page, or null on the last one
 * @param first whether this is the newest page
 */
public record TimelineView(
        State state, String path, String source, String more, boolean first, Choices choices, List<Entry> entries) {
    /** What to show. */
    public enum State {
        READY,
        EMPTY,
        NO_MATCH,
        UNAVAILABLE,
        FORBIDDEN
    }

    /** The filters, and what is chosen in them. */
    public record Choices(List<Choice> channels, List<Choice> types, boolean any) {}

    /** One value of a filter. */
    public record Choice(String key, String label, boolean chosen) {}

    /**
     * A line of the timeline.
     *
     * @param key stays the same for the same moment
     * @param print changes when what is shown of the moment changed
     * @param newDay whether it is the first one of its day on this page
     * @param campaign the campaign it came from, or null
     * @param status how far a contact came, or null
     */
    public record Entry(
            String key,
            String print,
            boolean newDay,
            String title,
            Word type,
            Word channel,
            Word direction,
            Dates.When at,
            String brand,
            String source,
            String campaign,
            Word status,
            List<Detail> details) {}

    /** A property of a moment. */
    public record Detail(String name, String value) {}
}
