package io.klantbeeld.campaign.decision.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Is it worth a contact, and is there no better one for the last free place? What is owed is not compared. */
final class ArbitrationGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var score = candidate.standing().score();
        var action = candidate.action();
        if (action.kind().isOwed()) {
            return GateResult.passed(Gate.ARBITRATION);
        }
        var evidence = new LinkedHashMap<>(score.evidence());
        return judge(candidate, evidence).by(candidate.revision().rule()).judgedBy(evidence);
    }

    private static GateResult judge(Candidate candidate, Map<String, Object> evidence) {
        var minimum = candidate.action().minimumScore();
        if (minimum != null && candidate.standing().score().amount().compareTo(minimum) < 0) {
            evidence.put("minimumScore", minimum);
            return GateResult.stopped(Gate.ARBITRATION, "BELOW_THRESHOLD");
        }
        var loss = candidate.standing().loss();
        if (loss != null) {
            evidence.putAll(loss.evidence());
            return GateResult.stopped(Gate.ARBITRATION, loss.code());
        }
        return GateResult.passed(Gate.ARBITRATION);
    }
}
