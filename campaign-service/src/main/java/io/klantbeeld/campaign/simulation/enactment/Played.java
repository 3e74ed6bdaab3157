package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.decision.Judged;
import io.klantbeeld.campaign.decision.Outcome;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.event.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What would become of a person at a step.
 *
 * @param channel of the treatment that is chosen, or that tells why none is
 * @param locale in which the contact would be written; null where it is not made
 * @param cost of the contact; null where it is not made, or costs nothing
 * @param gates all of them, with what they would say behind the one that stops
 */
public record Played(String step, Outcome outcome, String channel, String locale, Money cost, List<GateResult> gates) {
    static Played stopped(String step, Judged judged, Outcome outcome) {
        var channel = judged.candidate().treatment().channel();
        return new Played(step, outcome, channel, null, null, judged.verdict().gates());
    }

    static Played taken(String step, Judged judged, GateResult reserved) {
        var gates = new ArrayList<>(judged.verdict().gates());
        gates.add(reserved);
        var candidate = judged.candidate();
        var treatment = candidate.treatment();
        if (!reserved.passed()) {
            return new Played(step, Outcome.BLOCKED, treatment.channel(), null, null, gates);
        }
        var wanted = candidate.person().orElseThrow().language();
        var locale = candidate.revision().definition().localeOf(treatment.template(), wanted);
        return new Played(step, judged.planned(), treatment.channel(), locale, treatment.cost(), gates);
    }

    /** Tells whether a contact would be planned. */
    public boolean isPlanned() {
        return outcome == Outcome.PLANNED || outcome == Outcome.DEFERRED;
    }

    /** The gate that decides: the one that stops or defers the person, or the last one for whom nothing does. */
    public GateResult decisive() {
        var verdict = new Verdict(gates);
        return verdict.stop().or(verdict::deferral).orElseGet(gates::getLast);
    }
}
