package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.campaign.decision.Decision;
import io.klantbeeld.campaign.decision.Outcome;
import io.klantbeeld.campaign.decision.arbitration.Contender;
import io.klantbeeld.campaign.decision.arbitration.Score;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Verdict;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An action by the treatment that is best for the person.
 *
 * @param step key of the journey's step that takes it
 */
public record Advised(String step, Candidate candidate, Verdict verdict) {
    // The same lot decides an even score as where campaigns compete.
    static final Comparator<Advised> BEST_FIRST =
            Comparator.comparing(Advised::score).reversed().thenComparing(Advised::lot);

    Score score() {
        return candidate.standing().score();
    }

    /** What stands against it now; a contact that would have to wait is no advice. */
    Optional<GateResult> objection() {
        return verdict.stop().or(verdict::deferral);
    }

    boolean isFree() {
        return objection().isEmpty();
    }

    /** Tells whether nothing but the hold-out stands against it. */
    boolean isGhost() {
        return verdict.isGhost();
    }

    /** The decision that it would have been, and is not since the person is left out. */
    public Decision ghost(UUID id) {
        return decision(id, Outcome.HELD_OUT);
    }

    /** The decision that it is. */
    Decision decision(UUID id, Outcome outcome) {
        var person = candidate.person().orElseThrow().id();
        return new Decision(
                id,
                candidate.trigger().now(),
                candidate.campaign().key(),
                candidate.revision().revision(),
                step,
                candidate.action().key(),
                candidate.treatment().channel(),
                candidate.brand(),
                person,
                person,
                null,
                id.toString(),
                outcome,
                null,
                verdict.gates(),
                Map.of());
    }

    /** The action, by whichever treatment. */
    String action() {
        return candidate.campaign().key() + ' ' + candidate.action().key();
    }

    private UUID lot() {
        return Contender.lot(
                candidate.person().orElseThrow().id(),
                candidate.campaign().key(),
                candidate.action().key(),
                candidate.treatment().channel());
    }
}
