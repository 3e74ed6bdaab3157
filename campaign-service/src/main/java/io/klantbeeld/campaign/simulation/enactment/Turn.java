package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.Reservation.Exhausted;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.Hearing;
import io.klantbeeld.campaign.decision.Judged;
import io.klantbeeld.campaign.decision.Judgement;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.simulation.enactment.Cast.Part;
import java.util.ArrayList;
import java.util.List;

/** A person's turn: the event happens to them, and each campaign that it lets them into decides, step by step. */
final class Turn {
    private final Person person;
    private final Cast cast;
    private final Hearing hearing;
    private Supposed supposed;
    private Course rehearsed;

    Turn(Person person, Cast cast, Hearing hearing) {
        this.person = person;
        this.cast = cast;
        this.hearing = hearing;
    }

    /** What the contacts would take of what there is only so much of. */
    List<Limit> limits() {
        return hearing.limits();
    }

    /** Plays it by what is left now, and takes nothing. */
    void rehearse(Room room) {
        supposed = new Supposed(room.shortages(limits()));
        rehearsed = play(supposed);
    }

    /** As it was rehearsed, unless whoever's turn was earlier, or the person, took the last of something. */
    Course play(Room room) {
        return room.settle(supposed, limits()) ? rehearsed : play((Supplies) room);
    }

    private Course play(Supplies supplies) {
        var steps = new ArrayList<Played>();
        var planned = new ArrayList<Touch>();
        cast.parts().forEach(deciding -> play(deciding, supplies, planned, steps));
        return new Course(person, cast.hasOwn(), steps);
    }

    // What competes does so as it does live, and only what the campaign itself comes to is told.
    private void play(List<Part> deciding, Supplies supplies, List<Touch> planned, List<Played> told) {
        var shortages = supplies.shortages(limits());
        var judgements = deciding.stream()
                .map(part -> hearing.judge(part.asked(), planned, shortages))
                .toList();
        var taken = new ArrayList<Touch>();
        var played = new Played[deciding.size()];
        var lost = Judgement.contend(judgements, (i, judged) -> {
            played[i] = take(deciding.get(i).step(), judged, taken, supplies);
            return played[i].isPlanned();
        });
        planned.addAll(taken);
        for (int i = 0; i < played.length; i++) {
            if (deciding.get(i).own()) {
                var gone = lost.get(i).orElse(null);
                told.add(played[i] != null ? played[i] : stopped(deciding.get(i).step(), judgements.get(i), gone));
            }
        }
    }

    private static Played stopped(String step, Judgement judgement, Judged lost) {
        var judged = lost == null ? judgement.stopped() : lost;
        return Played.stopped(step, judged, judged.outcomeOfStop());
    }

    // As under the person's lock: the rules once more at the moment of the contact, then what is left.
    private static Played take(String step, Judged judged, List<Touch> taken, Supplies supplies) {
        var candidate = judged.candidate();
        var objection = judged.objection(taken);
        if (objection.isPresent()) {
            return Played.taken(step, judged, Pipeline.reserved(new Refused(objection.get())));
        }
        var exhausted = supplies.take(Limits.of(
                candidate.revision(),
                candidate.action(),
                candidate.treatment(),
                candidate.trigger().now()));
        if (exhausted.isPresent()) {
            return Played.taken(step, judged, Pipeline.reserved(new Exhausted(exhausted.get())));
        }
        taken.add(judged.treated().touch());
        return Played.taken(step, judged, GateResult.passed(Gate.RESERVE));
    }
}
