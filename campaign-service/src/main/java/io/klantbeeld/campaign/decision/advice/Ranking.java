package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.campaign.decision.gate.GateResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * What campaigns advise for a person.
 *
 * @param items the best first
 * @param rejected what some gate stops or defers
 */
public record Ranking(List<Advised> items, List<Rejected> rejected) {
    /**
     * Those who would be among so many of the best, if the person were not left out so that the effect can be measured.
     */
    public List<Advised> ghosts(int limit) {
        return Stream.concat(
                        items.stream(), rejected.stream().map(Rejected::advised).filter(Advised::isGhost))
                .sorted(Advised.BEST_FIRST)
                .limit(limit)
                .filter(Advised::isGhost)
                .toList();
    }

    /** An action, and the gate that stands against it. */
    record Rejected(Advised advised, GateResult gate) {}
}
