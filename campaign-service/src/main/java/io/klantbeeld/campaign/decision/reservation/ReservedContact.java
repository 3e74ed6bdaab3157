package io.klantbeeld.campaign.decision.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.decision.Decision;
import io.klantbeeld.campaign.decision.GateView;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whether a contact may be made.
 *
 * @param outcome {@code PERMIT}, {@code DENY}, or {@code DEFER} when it may be made later
 * @param fence to be named with the outcome; null without a reservation
 * @param expiresAt until when the reservation holds; null without one
 * @param obligations what whoever makes the contact has to see to, such as {@code ANNOUNCE_RIGHT_TO_OBJECT}; null
 *     where there is nothing
 * @param nextEligibleAt when it may be made at the earliest, as far as is known; null with a reservation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReservedContact(
        String outcome,
        UUID decisionId,
        UUID contactId,
        String state,
        Instant expiresAt,
        Long fence,
        List<String> obligations,
        List<GateView> gates,
        Instant nextEligibleAt) {
    /** Where the gate PERMISSION tells them. */
    static final String OBLIGATIONS = "obligations";

    static ReservedContact permit(Decision decision, Contact contact) {
        return new ReservedContact(
                "PERMIT",
                decision.id(),
                contact.id(),
                contact.state().status(),
                contact.expiresAt(),
                contact.fence(),
                obligations(decision),
                null,
                null);
    }

    private static List<String> obligations(Decision decision) {
        return decision.gates().stream()
                .filter(gate -> gate.gate() == Gate.PERMISSION)
                .map(gate -> gate.evidence().get(OBLIGATIONS))
                .filter(List.class::isInstance)
                .map(told -> ((List<?>) told).stream().map(String.class::cast).toList())
                .findFirst()
                .orElse(null);
    }

    static ReservedContact refusal(Decision decision) {
        var verdict = new Verdict(decision.gates());
        var next = verdict.nextEligibleAt().orElse(null);
        return new ReservedContact(
                next == null ? "DENY" : "DEFER",
                decision.id(),
                null,
                null,
                null,
                null,
                null,
                decision.gates().stream()
                        .filter(gate -> !gate.passed())
                        .map((GateResult gate) -> GateView.of(gate))
                        .toList(),
                next);
    }
}
