package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.arbitration.Contender.Treated;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import java.time.Instant;
import java.util.List;

/** A candidate and what the gates said of it. */
record Judged(Candidate candidate, Verdict verdict) {
    Outcome planned() {
        return verdict.deferral().isPresent() ? Outcome.DEFERRED : Outcome.PLANNED;
    }

    /** The rules that stand against it under the lock; none against what is owed. */
    List<Rule> rules() {
        return assessment().rules();
    }

    boolean counts() {
        return candidate.policies().stream()
                .allMatch(policy -> policy.definition().counts());
    }

    Instant notBefore() {
        return verdict.deferral()
                .map(GateResult::retryAt)
                .orElse(candidate.trigger().now());
    }

    Judged lost(Loss loss, Mode mode) {
        var lost = candidate.lost(loss);
        return new Judged(lost, Pipeline.judge(lost, mode));
    }

    /** As it will be counted once it is planned. */
    Treated treated() {
        var touch = new Touch(
                candidate.brand(),
                candidate.treatment().channel(),
                candidate.action().category(),
                candidate.action().key(),
                null,
                counts(),
                true,
                false,
                notBefore(),
                candidate.trigger().expiresAt());
        return new Treated(touch, assessment());
    }

    private Assessment assessment() {
        return candidate.action().kind().isOwed() ? Assessment.FREE : candidate.assessment();
    }
}
