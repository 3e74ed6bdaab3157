package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Hit;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.arbitration.Contender.Treated;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A candidate and what the gates said of it. */
public record Judged(Candidate candidate, Verdict verdict) {
    /** What becomes of it when it takes its place. */
    public Outcome planned() {
        return verdict.deferral().isPresent() ? Outcome.DEFERRED : Outcome.PLANNED;
    }

    /** What becomes of it where a gate stops it for good. */
    public Outcome outcomeOfStop() {
        return verdict.stop().orElseThrow().gate() == Gate.HOLDOUT ? Outcome.HELD_OUT : Outcome.BLOCKED;
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

    /** What stands against it when it would be made, besides what the gates saw: contacts that were planned since. */
    public Optional<Hit> objection(List<Touch> planned) {
        return assessment().with(planned).at(notBefore()).stream().findFirst();
    }

    /** As it will be counted once it is planned. */
    public Treated treated() {
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
