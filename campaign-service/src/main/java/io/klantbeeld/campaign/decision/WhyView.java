package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.decision.Rehearsal.Rehearsed;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why, or why not, and when next.
 *
 * @param last the last recorded decision; null when there is none
 * @param now the same gates, evaluated now, for the first step
 * @param steps the same for every step of the campaign, in their order
 */
record WhyView(UUID person, String campaign, DecisionView last, Now now, List<StepNow> steps) {
    /** All gates of a step as they stand now. */
    record StepNow(String step, Outcome outcome, List<GateView> gates, Instant nextEligibleAt) {
        static StepNow of(Rehearsed rehearsed) {
            var now = Now.of(rehearsed.verdict());
            return new StepNow(rehearsed.step(), now.outcome(), now.gates(), now.nextEligibleAt());
        }
    }

    /** All gates as they stand now. */
    record Now(Outcome outcome, List<GateView> gates, Instant nextEligibleAt) {
        static Now of(Verdict verdict) {
            return new Now(
                    outcome(verdict),
                    verdict.gates().stream().map(GateView::of).toList(),
                    verdict.nextEligibleAt().orElse(null));
        }

        private static Outcome outcome(Verdict verdict) {
            return verdict.stop()
                    .map(gate -> gate.gate() == Gate.HOLDOUT ? Outcome.HELD_OUT : Outcome.BLOCKED)
                    .orElse(verdict.deferral().isPresent() ? Outcome.DEFERRED : Outcome.PLANNED);
        }
    }
}
