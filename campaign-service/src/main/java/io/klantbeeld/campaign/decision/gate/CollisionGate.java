package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.decision.gate.Candidate.ExclusionHit;
import java.util.Comparator;
import java.util.Map;

/** Does an earlier contact on another channel block this one? The block that lasts longest is named. */
final class CollisionGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        if (candidate.action().kind().isOwed()) {
            return GateResult.passed(Gate.COLLISION);
        }
        return candidate.exclusions().stream()
                .max(Comparator.comparing(ExclusionHit::until))
                .map(CollisionGate::blocked)
                .orElseGet(() -> GateResult.passed(Gate.COLLISION));
    }

    private static GateResult blocked(ExclusionHit hit) {
        var code = hit.afterChannel().equals("PHONE") ? "BLOCKED_RECENT_CALL" : "BLOCKED_RECENT_CONTACT";
        return GateResult.stopped(Gate.COLLISION, code)
                .by(hit.rule())
                .judgedBy(Map.of(
                        "channel",
                        hit.afterChannel(),
                        "lastContactAt",
                        hit.lastAt().toString()))
                .until(hit.until());
    }
}
