package io.klantbeeld.profile.ingestion.definition;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Holds events against their definitions. */
@FunctionalInterface
public interface EventSchemas {
    /** The mark of a field that the definition of an accepted event does not allow. */
    String MARK = "SCHEMA";

    /**
     * What a definition says about an event.
     *
     * @param enforced whether the event must not be accepted
     * @param fields the faulty fields, by path and never by value; none where nothing is wrong
     */
    record Verdict(boolean enforced, List<String> fields) {
        /** Nothing is wrong, or nobody defined the event. */
        public static final Verdict CONFORMS = new Verdict(false, List.of());
    }

    /**
     * Judges one event by the definition of its source, or else by that of its brand.
     *
     * @param event name of the event; null for one that has none
     * @param properties asked for only where a definition applies
     */
    Verdict judge(String brand, String source, String type, String event, Supplier<Map<String, Object>> properties);
}
