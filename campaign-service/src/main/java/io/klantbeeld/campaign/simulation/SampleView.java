package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.decision.GateView;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.simulation.tally.Sampled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person of a simulation, with all that the gates would say.
 *
 * @param gate the one that decides
 * @param nextEligibleAt when every gate that stops the person would let them pass at the earliest; null where one of them
 *     cannot tell, or none stops
 * @param locale in which the contact would be written; null where there would be none
 */
record SampleView(
        UUID person,
        String step,
        String outcome,
        String gate,
        String code,
        String channel,
        String locale,
        Instant nextEligibleAt,
        List<GateView> gates) {
    static SampleView of(Sampled sampled) {
        return new SampleView(
                sampled.person(),
                sampled.step(),
                sampled.end().outcome(),
                sampled.end().gate(),
                sampled.end().code(),
                sampled.channel(),
                sampled.locale(),
                new Verdict(sampled.gates()).nextEligibleAt().orElse(null),
                sampled.gates().stream().map(GateView::of).toList());
    }
}
