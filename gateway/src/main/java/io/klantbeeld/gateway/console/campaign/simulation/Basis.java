package io.klantbeeld.gateway.console.campaign.simulation;

/** Which revision a simulation is about. */
enum Basis {
    LIVE,
    LATEST
}
