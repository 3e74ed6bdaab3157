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
}
