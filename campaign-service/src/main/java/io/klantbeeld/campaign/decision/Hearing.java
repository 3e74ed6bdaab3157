package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Steps that ask for one person, with all that they are judged by: nothing more is read to judge them, even twice. */
public final class Hearing {
    private final Agenda agenda;
    private final Known known;
    private final Mode mode;

    Hearing(Agenda agenda, Known known, Mode mode) {
        this.agenda = agenda;
        this.known = known;
        this.mode = mode;
    }

    /** Judges every treatment of every step as it stands, in their order. */
    List<Judgement> judge() {
        var candidates = known.candidates();
        return IntStream.range(0, agenda.steps().size())
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
        return known.limits();
    }

    private Judgement judge(int number, IntFunction<Candidate> candidates) {
        var step = agenda.steps().get(number);
        return new Judgement(
                mode,
                IntStream.range(agenda.first(number), agenda.first(number + 1))
                        .mapToObj(candidates)
                        .map(candidate -> new Judged(candidate, step.told(Pipeline.judge(candidate, mode))))
                        .toList());
    }
}
