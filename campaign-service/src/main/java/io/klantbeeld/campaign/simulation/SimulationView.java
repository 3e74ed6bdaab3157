package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Overrides;
import io.klantbeeld.campaign.simulation.tally.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A simulation, how far it is, and what came of it so far.
 *
 * @param progress from 0 to 1
 * @param revision id of the revision that decides
 * @param number of this revision
 * @param audience null for everybody of the brand
 */
record SimulationView(
        UUID id,
        String campaign,
        String brand,
        SimulationState state,
        double progress,
        long examined,
        UUID revision,
        int number,
        Crowd audience,
        Instant at,
        Map<String, Object> event,
        Overrides overrides,
        int sample,
        Tally result,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {
    static SimulationView of(Simulation simulation) {
        var trial = simulation.trial();
        return new SimulationView(
                simulation.id(),
                simulation.campaign(),
                simulation.brand(),
                simulation.state(),
                simulation.progress(),
                simulation.examined(),
                trial.revision(),
                trial.number(),
                Crowd.of(trial.audience()),
                trial.at(),
                trial.event(),
                trial.overrides(),
                trial.sample(),
                simulation.result(),
                simulation.requestedBy(),
                simulation.requestedAt(),
                simulation.startedAt(),
                simulation.finishedAt());
    }

    /**
     * Whom it is about.
     *
     * @param persons how many were named; null where nobody was
     */
    record Crowd(String segment, String when, Integer persons) {
        private static Crowd of(Trial.Audience audience) {
            return audience == null
                    ? null
                    : new Crowd(
                            audience.segment(),
                            audience.when(),
                            audience.persons() == null
                                    ? null
                                    : audience.persons().size());
        }
    }
}
