package io.klantbeeld.campaign.simulation.tally;

import io.klantbeeld.event.Money;
import java.util.List;
import java.util.Map;

/**
 * What came of all persons so far.
 *
 * @param persons who were met
 * @param notEntered those of them whom the event does not let in
 * @param outcomes how many decisions came to an outcome, by its name
 * @param funnel how many each gate let pass and stopped, by step, gate and code
 * @param channels how many contacts would be planned on a channel
 * @param locales how many contacts would be written in a locale
 * @param costs what these contacts would cost, by currency
 * @param difference how it differs from what lives; null where nothing lives yet
 */
public record Tally(
        long persons,
        long notEntered,
        Map<String, Long> outcomes,
        List<GateCount> funnel,
        Map<String, Long> channels,
        Map<String, Long> locales,
        List<Money> costs,
        Difference difference) {
    /** Nobody was met yet. */
    public static final Tally NOTHING = new Tally(0, 0, Map.of(), List.of(), Map.of(), Map.of(), List.of(), null);

    /**
     * How it differs from what lives.
     *
     * @param changed at how many steps of persons something else comes out
     * @param moves from what to what, the most frequent first
     */
    public record Difference(long changed, List<Move> moves) {}

    /**
     * How many a gate of a step gave an answer.
     *
     * @param passed whether the answer lets them pass, or defers them
     * @param persons who came as far as this gate
     * @param besides who were stopped before, and would get this answer as well
     */
    public record GateCount(String step, String gate, String code, boolean passed, long persons, long besides) {}

    /** How many would come to another end at a step than they do by what lives. */
    public record Move(String step, End from, End to, long persons) {}
}
