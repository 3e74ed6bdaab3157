package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.platform.Ids;
import java.math.BigDecimal;
import java.util.Map;

/** Is the person left out, so that the effect can be measured? The same person always gets the same answer. */
final class HoldOutGate implements GateCheck {
    private static final int BUCKETS = 10_000;

    @Override
    public GateResult check(Candidate candidate) {
        var holdOut = candidate.revision().definition().holdOut();
        if (candidate.action().kind().isOwed() || holdOut.percent().signum() == 0) {
            return GateResult.passed(Gate.HOLDOUT);
        }
        var salt = holdOut.global() ? candidate.brand() : candidate.campaign().key();
        int bucket = bucket(salt, candidate.known().id());
        var result = bucket < share(holdOut.percent())
                ? GateResult.stopped(Gate.HOLDOUT, holdOut.global() ? "HOLDOUT_GLOBAL" : "HOLDOUT_CAMPAIGN")
                : GateResult.passed(Gate.HOLDOUT);
        return result.by(candidate.revision().rule()).judgedBy(Map.of("percent", holdOut.percent(), "bucket", bucket));
    }

    static int bucket(String salt, Object person) {
        return (int) Long.remainderUnsigned(Ids.named("hold-out", salt, person).getMostSignificantBits(), BUCKETS);
    }

    private static int share(BigDecimal percent) {
        return percent.movePointRight(2).intValue();
    }
}
