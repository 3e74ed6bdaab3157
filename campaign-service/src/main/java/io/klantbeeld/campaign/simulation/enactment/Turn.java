package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.Reservation.Exhausted;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.Hearing;
import io.klantbeeld.campaign.decision.Judged;
import io.klantbeeld.campaign.decision.Judgement;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.projection.Person;
import java.util.ArrayList;
import java.util.List;

/** A person's turn: the event happens to them, and each campaign that it lets them into decides, step by step. */
final class Turn {
    private final Scenario scenario;
    private final Person person;
    private final List<Role> roles;
    private final Hearing hearing;
    private final List<Limit> limits;
    private final List<Touch> planned = new ArrayList<>();
    private List<Judgement> beforehand;
    private List<Shortage> shortBeforehand;

    Turn(Scenario scenario, Person person, List<Role> roles, Hearing hearing) {
        this.scenario = scenario;
        this.person = person;
        this.roles = roles;
        this.hearing = hearing;
        this.limits = hearing.limits();
    }

    /** Judges the first step by what is left now. Whoever's turn is earlier may take of it; all else stays as it is. */
    void prepare(Room room) {
        shortBeforehand = room.shortages(limits);
        beforehand = judge(deciding(0), 0, shortBeforehand);
    }

    Course play(Room room) {
        var steps = new ArrayList<Played>();
        int last = roles.stream().mapToInt(role -> role.steps().size()).max().orElse(0);
        for (int step = 0; step < last; step++) {
            play(step, room, steps);
        }
        return new Course(person, roles.contains(scenario.own()), steps);
    }

    // What competes does so as it does live, and only what the campaign itself comes to is told.
    private void play(int step, Room room, List<Played> told) {
        var deciding = deciding(step);
        var shortages = room.shortages(limits);
        var judgements = step == 0 && shortages.equals(shortBeforehand) ? beforehand : judge(deciding, step, shortages);
        var taken = new ArrayList<Touch>();
        var played = new Played[deciding.size()];
        var lost = Judgement.contend(judgements, (i, judged) -> {
            played[i] = take(deciding.get(i).steps().get(step).key(), judged, taken, room);
            return played[i].isPlanned();
        });
        planned.addAll(taken);
        int own = deciding.indexOf(scenario.own());
        if (own >= 0) {
            var key = scenario.own().steps().get(step).key();
            told.add(
                    played[own] != null
                            ? played[own]
                            : stopped(key, judgements.get(own), lost.get(own).orElse(null)));
        }
    }

    private static Played stopped(String step, Judgement judgement, Judged lost) {
        var judged = lost == null ? judgement.stopped() : lost;
        return Played.stopped(step, judged, judged.outcomeOfStop());
    }

    // As under the person's lock: the rules once more at the moment of the contact, then what is left.
    private static Played take(String step, Judged judged, List<Touch> taken, Room room) {
        var candidate = judged.candidate();
        var objection = judged.objection(taken);
        if (objection.isPresent()) {
            return Played.taken(step, judged, Pipeline.reserved(new Refused(objection.get())));
        }
        var exhausted = room.take(Limits.of(
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

    private List<Role> deciding(int step) {
        return roles.stream().filter(role -> role.steps().size() > step).toList();
    }

    private List<Judgement> judge(List<Role> deciding, int step, List<Shortage> shortages) {
        return deciding.stream()
                .map(role -> hearing.judge(firstStepOf(role) + step, planned, shortages))
                .toList();
    }

    private int firstStepOf(Role role) {
        return roles.subList(0, roles.indexOf(role)).stream()
                .mapToInt(before -> before.steps().size())
                .sum();
    }
}
