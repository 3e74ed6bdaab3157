package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.expression.Condition;
import io.klantbeeld.campaign.expression.Situation;
import java.util.Map;

/** May the person get it, does it make sense now, and is it right for them? The first no decides. */
final class EligibilityGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var rules = candidate.revision().rulesOf(candidate.action());
        var situation = candidate.situation();
        var result = judge("NOT_ELIGIBLE", rules.eligibility(), situation);
        if (result.passed()) {
            result = judge("NOT_APPLICABLE", rules.applicability(), situation);
        }
        if (result.passed()) {
            result = judge("NOT_SUITABLE", rules.suitability(), situation);
        }
        return result.by(candidate.revision().rule());
    }

    private static GateResult judge(String code, Condition condition, Situation situation) {
        var result = condition.test(situation);
        if (result.holds()) {
            return GateResult.passed(Gate.ELIGIBILITY);
        }
        return GateResult.stopped(Gate.ELIGIBILITY, code)
                .judgedBy(
                        result.failure() == null
                                ? Map.of("condition", condition.text())
                                : Map.of("condition", condition.text(), "failure", result.failure()));
    }
}
