package io.klantbeeld.campaign.simulation.tally;

/**
 * How many a gate of a step gave an answer.
 *
 * @param passed whether the answer lets them pass, or defers them
 * @param persons who came as far as this gate
 * @param besides who were stopped before, and would get this answer as well
 */
public record GateCount(String step, String gate, String code, boolean passed, long persons, long besides) {}
