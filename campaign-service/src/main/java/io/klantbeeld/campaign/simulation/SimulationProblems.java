package io.klantbeeld.campaign.simulation;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of simulations. */
final class SimulationProblems {
    private SimulationProblems() {}

    static HttpProblem unknown() {
        return Problems.of(
                404, "campaign:unknown-simulation", "The simulation is unknown", "No simulation has this id.");
    }

    static HttpProblem refused(List<Violation> violations) {
        return Problems.refused("campaign:invalid-simulation", "The simulation cannot be run", violations);
    }
}
