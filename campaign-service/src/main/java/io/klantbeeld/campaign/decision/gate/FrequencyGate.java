package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.contact.pressure.Hit;
import java.util.function.Predicate;

/** Is there room in every cap? The one that is full for longest is named, with the next free slot. */
final class FrequencyGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return candidate.objections().stream()
                .filter(Predicate.not(Hit::collision))
                .findFirst()
                .map(hit -> GateResult.stopped(Gate.FREQUENCY, hit))
                .orElseGet(() -> GateResult.passed(Gate.FREQUENCY));
    }
}
