package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.contact.pressure.Hit;

/** Does another contact stand in the way of this one? The block that lasts longest is named. */
final class CollisionGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return candidate.objections().stream()
                .filter(Hit::collision)
                .findFirst()
                .map(hit -> GateResult.stopped(Gate.COLLISION, hit))
                .orElseGet(() -> GateResult.passed(Gate.COLLISION));
    }
}
