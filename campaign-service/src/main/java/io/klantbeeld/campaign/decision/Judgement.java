package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.decision.arbitration.Arbitration;
import io.klantbeeld.campaign.decision.arbitration.Contender;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Waterfall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the gates said of an action, by each of its treatments in the order of their author.
 *
 * @param treatments at least one
 */
public record Judgement(Mode mode, List<Judged> treatments) {
    /** The treatments that no gate stops. */
    List<Judged> passing() {
        var passing = new ArrayList<Judged>(treatments.size());
        for (var judged : treatments) {
            if (judged.verdict().stop().isEmpty()) {
                passing.add(judged);
            }
        }
        return passing;
    }

    /** Tells whether no treatment passes. */
    public boolean isStopped() {
        return passing().isEmpty();
    }

    /** The treatment that tells why none passes. */
    public Judged stopped() {
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

    /**
     * Lets what nothing stops take its place, in the order of rank; answers for each judgement, in their order, what gives
     * way to another; nothing where it went, or was stopped before.
     */
    public static List<Optional<Judged>> contend(List<Judgement> judgements, Taking taking) {
        var passing = IntStream.range(0, judgements.size())
                .filter(i -> !judgements.get(i).isStopped())
                .boxed()
                .toList();
        var losses = Arbitration.decide(
                passing.stream().map(i -> judgements.get(i).contender()).toList(), (contender, treatment) -> {
                    int i = passing.get(contender);
                    return taking.take(i, judgements.get(i).passing().get(treatment));
                });
        var lost = new ArrayList<Optional<Judged>>(Collections.nCopies(judgements.size(), Optional.empty()));
        for (int contender = 0; contender < losses.size(); contender++) {
            int i = passing.get(contender);
            lost.set(i, losses.get(contender).map(judgements.get(i)::lost));
        }
        return lost;
    }

    /** Takes the place of a contact. */
    @FunctionalInterface
    public interface Taking {
        /** Takes the place by a treatment of a judgement; false when there turned out to be none. */
        boolean take(int judgement, Judged judged);
    }
}
