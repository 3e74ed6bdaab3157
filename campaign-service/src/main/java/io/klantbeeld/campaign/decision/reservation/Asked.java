package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.projection.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request with the person whom it is about and what was said to it.
 *
 * @param offer the action that was advised; null for what a team decided by itself
 * @param event what the contact answers, as a template sees it
 * @param permit what it rests on; null when it may not be made
 */
record Asked(
        ReserveContact request,
        Person person,
        Offer offer,
        Map<String, Object> event,
        String occurrence,
        Instant at,
        List<GateResult> gates,
        Permit permit) {
    boolean isStopped() {
        return gates.stream().anyMatch(gate -> !gate.passed());
    }

    String basis() {
        return permit == null ? null : permit.basis();
    }

    /** The same with the answer of one more gate. */
    Asked and(GateResult gate) {
        return answered(gate, permit);
    }

    /** The same with an answer about permission, what that rests on, and the limits that it was given by. */
    Asked answered(GateResult gate, Permit restingOn) {
        return new Asked(
                request,
                restingOn == null || restingOn.limits() == null
                        ? person
                        : person.limitedTo(
                                restingOn.limits().version(), restingOn.limits().limits()),
                offer,
                event,
                occurrence,
                at,
                Stream.concat(gates.stream(), Stream.of(gate)).toList(),
                restingOn);
    }
}
