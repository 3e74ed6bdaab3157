package io.klantbeeld.campaign.simulation;

/** Tells, after commit, that a simulation waits. */
record SimulationQueued() {}
