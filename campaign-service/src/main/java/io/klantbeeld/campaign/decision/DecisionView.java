package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.decision.gate.GateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it is shown, with what became of its contact since.
 *
 * @param trigger id of the occurrence, such as an interaction id
 * @param stoppedBy the gate that stopped or holds it; null when none does
 */
record DecisionView(
        UUID decisionId,
        Instant at,
        String campaign,
        String action,
        String channel,
        String trigger,
        Outcome outcome,
        UUID contactId,
        StoppedBy stoppedBy,
        List<GateView> gates) {

    static DecisionView of(Decision decision, Contact contact) {
        var gates = new ArrayList<>(decision.gates().stream().map(GateView::of).toList());
        if (contact != null && contact.isFailOpen()) {
            gates.add(GateView.failedOpen());
        }
        if (contact != null && contact.gate() != null) {
            gates.add(GateView.of(contact));
        }
        var outcome = outcome(decision, contact);
        return new DecisionView(
                decision.id(),
                decision.at(),
                decision.campaign(),
                decision.action(),
                decision.channel(),
                decision.trigger(),
                outcome,
                decision.contactId(),
                outcome == Outcome.SENT ? null : stoppedBy(gates),
                gates);
    }

    private static Outcome outcome(Decision decision, Contact contact) {
        if (contact == null) {
            return decision.outcome();
        }
        if (contact.state().isMade()) {
            return Outcome.SENT;
        }
        if (ContactState.NOT_MADE.contains(contact.state())) {
            return Outcome.BLOCKED;
        }
        return contact.state() == ContactState.PLANNED && contact.gate() != null
                ? Outcome.DEFERRED
                : decision.outcome();
    }

    private static StoppedBy stoppedBy(List<GateView> gates) {
        return gates.stream()
                .filter(gate -> !gate.passed() && !gate.code().equals(GateResult.NO_CHANNEL_LEFT))
                .reduce((earlier, later) -> later)
                .map(gate -> new StoppedBy(gate.gate().name(), gate.code()))
                .orElse(null);
    }

    /** The gate and its code. */
    record StoppedBy(String gate, String code) {}
}
