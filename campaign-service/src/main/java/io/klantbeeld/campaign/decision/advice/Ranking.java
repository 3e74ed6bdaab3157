package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.campaign.decision.gate.GateResult;
import java.util.List;

/**
 * What campaigns advise for a person.
 *
 * @param items the best first
 * @param rejected what some gate stops or defers
 */
public record Ranking(List<Advised> items, List<Rejected> rejected) {
    /** An action, and the gate that stands against it. */
    record Rejected(Advised advised, GateResult gate) {}
}
