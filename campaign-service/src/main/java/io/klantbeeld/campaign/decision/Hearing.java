package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.Judging.Asked;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Steps that ask for one person, with all that they are judged by: nothing more is read to judge them, even twice. */
public final class Hearing {
    private final List<Asked> steps;
    private final Known known;
    private final Mode mode;
    private final List<Integer> firstWishes = new ArrayList<>();

    Hearing(List<Asked> steps, Known known, Mode mode) {
        this.steps = steps;
        this.known = known;
        this.mode = mode;
        int first = 0;
        for (var step : steps) {
            firstWishes.add(first);
            first += step.treatments().size();
        }
    }

    /** Judges every treatment of every step as it stands, in their order. */
    List<Judgement> judge() {
        var candidates = known.candidates();
        return IntStream.range(0, steps.size())
                .mapToObj(step -> judge(step, candidates::get))
                .toList();
    }

    /**
     * Judges a step when more was planned meanwhile.
     *
     * @param planned contacts with the person that were planned since it was read
     * @param shortages what is short by now
     */
    public Judgement judge(int step, List<Touch> planned, Collection<Shortage> shortages) {
        return judge(step, wish -> known.candidate(wish, planned, shortages));
    }

    /** What the contacts would take of what there is only so much of. */
    public List<Limit> limits() {
        return known.limits().toList();
    }

    private Judgement judge(int number, IntFunction<Candidate> candidates) {
        var step = steps.get(number);
        int first = firstWishes.get(number);
        return new Judgement(
                mode,
                IntStream.range(first, first + step.treatments().size())
                        .mapToObj(candidates)
                        .map(candidate -> new Judged(candidate, step.told(Pipeline.judge(candidate, mode))))
                        .toList());
    }
}
