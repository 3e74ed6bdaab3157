package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.decision.arbitration.Contender;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Waterfall;
import java.util.List;

/**
 * What the gates said of an action, by each of its treatments in the order of their author.
 *
 * @param treatments at least one
 */
record Judgement(Mode mode, List<Judged> treatments) {
    /** The treatments that no gate stops. */
    List<Judged> passing() {
        return treatments.stream()
                .filter(judged -> judged.verdict().stop().isEmpty())
                .toList();
    }

    boolean isStopped() {
        return passing().isEmpty();
    }

    /** The treatment that tells why none passes. */
    Judged stopped() {
        var told = Waterfall.chosen(treatments.stream()
                .map(judged -> new Waterfall.Judged(judged.candidate(), judged.verdict()))
                .toList());
        return new Judged(told.candidate(), told.verdict());
    }

    /** The action as it competes with others; only where a treatment passes. */
    Contender contender() {
        var passing = passing();
        var candidate = passing.getFirst().candidate();
        return new Contender(
                candidate.person().orElseThrow().id(),
                candidate.campaign().key(),
                candidate.action().key(),
                candidate.action().kind().isOwed(),
                candidate.revision().definition().priority(),
                candidate.standing().score(),
                passing.stream().map(Judged::treated).toList());
    }

    /** The first treatment that could have gone, which gives way. */
    Judged lost(Loss loss) {
        return passing().getFirst().lost(loss, mode);
    }
}
