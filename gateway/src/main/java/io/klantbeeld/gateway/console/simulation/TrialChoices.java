package io.klantbeeld.gateway.console.simulation;

import io.klantbeeld.gateway.console.consent.ConsentChoices.Option;
import java.util.List;

/** What a trial can be about. */
record TrialChoices(List<Option> brands, List<Option> purposes, List<Option> topics) {
    static TrialChoices of(Simulations simulations) {
        return new TrialChoices(
                simulations.inForce("brands"), simulations.inForce("purposes"), simulations.inForce("topics"));
    }
}
