package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why, or why not, and when next.
 *
 * @param last the last recorded decision; null when there is none
 * @param now the same gates, evaluated now
 */
record WhyView(UUID person, String campaign, DecisionView last, Now now) {
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
