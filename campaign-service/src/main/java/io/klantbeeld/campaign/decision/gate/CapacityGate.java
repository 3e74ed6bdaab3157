package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.contact.capacity.Shortage;
import java.util.Map;

/** Is enough left of stock, capacity and budget? The reservation takes it; here it is only looked at. */
final class CapacityGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return candidate.shortages().stream()
                .findFirst()
                .map(shortage -> stopped(shortage).by(candidate.revision().rule()))
                .orElseGet(() -> GateResult.passed(Gate.CAPACITY));
    }

    private static GateResult stopped(Shortage shortage) {
        return GateResult.stopped(Gate.CAPACITY, shortage.limit().code())
                .judgedBy(Map.of(
                        "total", shortage.limit().total(),
                        "left", shortage.left(),
                        "needed", shortage.limit().needed()))
                .until(shortage.limit().renewedAt());
    }
}
