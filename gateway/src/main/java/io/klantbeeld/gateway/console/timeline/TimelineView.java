package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.List;

/**
 * One page of a timeline.
 *
 * @param person address of the person's page
 * @param source address of this page without a cursor, from which a script reads it again when something changed
 * @param more address of the next page, or null on the last one
 * @param first whether this is the newest page
 * @param filtered whether any filter is on
 */
public record TimelineView(
        State state, String person, String source, String more, boolean first, boolean filtered, List<Entry> entries) {
    /** Where it is told what is left of earlier moments; null where the timeline goes on, or shows a choice only. */
    public String earlier() {
        return more == null && !filtered ? person + "/timeline/earlier" : null;
    }

    /** What to show. */
    public enum State {
        READY,
        EMPTY,
        NO_MATCH,
        UNAVAILABLE,
        FORBIDDEN
    }

    /**
     * A line of the timeline.
     *
     * @param key stays the same for the same moment
     * @param print changes when what is shown of the moment changed
     * @param newDay whether it is the first one of its day on this page
     * @param campaign the campaign it came from, or null
     * @param status how far a contact came, or null
     * @param mood what it tells of the person's feelings, or null
     * @param cost what it cost, or null
     * @param contact the contact that it is or answers, or null
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
            Mood mood,
            String cost,
            Contact contact,
            List<Detail> details) {}

    /** A sentiment as a word, and as the number that it is. */
    public record Mood(Word word, String sentiment) {}

    /**
     * A contact that a moment belongs to.
     *
     * @param path from where it is read
     * @param answered whether the moment answers it, and is not the contact itself
     */
    public record Contact(String id, String path, boolean answered) {}

    /** A property of a moment. */
    public record Detail(String name, String value) {}
}
