package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.contact.Usage;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/** Is there room in every cap? The one that is full for longest is named, with the next free slot. */
final class FrequencyGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        if (candidate.action().kind().isOwed()) {
            return GateResult.passed(Gate.FREQUENCY);
        }
        return candidate.usages().stream()
                .filter(Usage::isReached)
                .max(Comparator.comparing(FrequencyGate::until))
                .map(usage -> reached(Gate.FREQUENCY, usage.rule().code(), usage))
                .orElseGet(() -> GateResult.passed(Gate.FREQUENCY));
    }

    static GateResult reached(Gate gate, String code, Usage usage) {
        return GateResult.stopped(gate, code)
                .by(usage.rule().rule())
                .judgedBy(Map.of(
                        "max", usage.rule().max(),
                        "used", usage.used(),
                        "window", usage.rule().window()))
                .until(usage.nextFree());
    }

    private static Instant until(Usage usage) {
        return usage.nextFree() == null ? Instant.MAX : usage.nextFree();
    }
}
