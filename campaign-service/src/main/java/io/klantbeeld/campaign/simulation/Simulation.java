package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Room;
import io.klantbeeld.campaign.simulation.tally.Tally;
import java.time.Instant;
import java.util.UUID;

/**
 * A simulation and how far it is.
 *
 * @param expected about how many persons there are; 0 where nobody knows
 * @param position the last person who was met
 * @param room what is left of budgets and stocks, as it would be
 * @param liveRoom what is left of them by what lives
 */
record Simulation(
        UUID id,
        String campaign,
        String brand,
        Trial trial,
        SimulationState state,
        long expected,
        UUID position,
        long examined,
        Tally result,
        Room room,
        Room liveRoom,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {
    private static final double NEARLY = 0.99;

    /** From 0 to 1; what is expected is an estimate, and only an end is the end. */
    double progress() {
        return state == SimulationState.COMPLETED
                ? 1
                : expected <= 0 ? 0 : Math.min(NEARLY, (double) examined / expected);
    }
}
