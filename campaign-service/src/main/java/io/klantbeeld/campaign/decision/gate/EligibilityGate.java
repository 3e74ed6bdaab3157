package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.definition.Journey.ReEntry;
import io.klantbeeld.campaign.expression.Condition;
import io.klantbeeld.campaign.expression.Situation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Is the campaign for the person, may they get the action, does it make sense now, is it right for them, and did they
 * not have it before? The first no decides.
 */
final class EligibilityGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return Stream.<Function<Candidate, GateResult>>of(
                        EligibilityGate::audience,
                        EligibilityGate::conditions,
                        EligibilityGate::response,
                        EligibilityGate::entry)
                .map(question -> question.apply(candidate))
                .filter(answer -> !answer.passed())
                .findFirst()
                .orElseGet(() -> GateResult.passed(Gate.ELIGIBILITY))
                .by(candidate.revision().rule());
    }

    private static GateResult audience(Candidate candidate) {
        var audience = candidate.revision().definition().audience();
        if (audience != null && audience.segment() != null && !candidate.known().isIn(audience.segment())) {
            return GateResult.stopped(Gate.ELIGIBILITY, "NOT_ELIGIBLE")
                    .judgedBy(Map.of("clause", "audience", "segment", audience.segment()));
        }
        return candidate
                .revision()
                .audience()
                .map(when -> judge("NOT_ELIGIBLE", when, candidate.situation()))
                .map(EligibilityGate::ofAudience)
                .orElseGet(() -> GateResult.passed(Gate.ELIGIBILITY));
    }

    private static GateResult ofAudience(GateResult result) {
        if (result.passed()) {
            return result;
        }
        var evidence = new HashMap<>(result.evidence());
        evidence.put("clause", "audience");
        return result.judgedBy(evidence);
    }

    private static GateResult conditions(Candidate candidate) {
        var rules = candidate.revision().rulesOf(candidate.action());
        var situation = candidate.situation();
        var result = judge("NOT_ELIGIBLE", rules.eligibility(), situation);
        if (result.passed()) {
            result = judge("NOT_APPLICABLE", rules.applicability(), situation);
        }
        return result.passed() ? judge("NOT_SUITABLE", rules.suitability(), situation) : result;
    }

    // What is owed is owed again, whatever came of the last time.
    private static GateResult response(Candidate candidate) {
        var respondedAt = candidate.history().respondedAt();
        if (respondedAt == null || candidate.action().kind().isOwed()) {
            return GateResult.passed(Gate.ELIGIBILITY);
        }
        return GateResult.stopped(Gate.ELIGIBILITY, "ALREADY_RESPONDED")
                .judgedBy(Map.of("contactAt", respondedAt.toString()))
                .until(respondedAt.plus(candidate.revision().definition().attributionWindow()));
    }

    private static GateResult entry(Candidate candidate) {
        var journey = candidate.revision().definition().journey();
        var enteredAt = candidate.history().enteredAt();
        if (journey.reEntry() != ReEntry.PER_OCCURRENCE && enteredAt != null) {
            var again = journey.reEntry() == ReEntry.AFTER ? enteredAt.plus(journey.reEntryAfter()) : null;
            if (again == null || candidate.now().isBefore(again)) {
                return GateResult.stopped(Gate.ELIGIBILITY, "REENTRY_BLOCKED")
                        .judgedBy(Map.of("reEntry", journey.reEntry().name(), "enteredAt", enteredAt.toString()))
                        .until(again);
            }
        }
        return candidate.history().occurred()
                ? GateResult.stopped(Gate.ELIGIBILITY, "DUPLICATE_OCCURRENCE")
                : GateResult.passed(Gate.ELIGIBILITY);
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
