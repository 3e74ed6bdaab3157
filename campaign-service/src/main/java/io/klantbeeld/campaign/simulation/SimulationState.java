package io.klantbeeld.campaign.simulation;

/** How far a simulation is. */
enum SimulationState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
