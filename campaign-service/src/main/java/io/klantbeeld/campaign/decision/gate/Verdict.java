package io.klantbeeld.campaign.decision.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the gates say together. */
public record Verdict(List<GateResult> gates) {
    public Verdict {
        gates = List.copyOf(gates);
    }

    /** The first gate that stops the person for good; a gate that only defers does not. */
    public Optional<GateResult> stop() {
        for (var gate : gates) {
            if (!gate.passed() && !isDeferral(gate)) {
                return Optional.of(gate);
            }
        }
        return Optional.empty();
    }

    /** Tells whether the person would be contacted, but for the hold-out. */
    public boolean isGhost() {
        return stop().filter(gate -> gate.gate() == Gate.HOLDOUT)
                .map(gate -> gate.evidence().get(GateResult.WOULD_HAVE_PASSED))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** The gate that defers the contact, if one does. */
    public Optional<GateResult> deferral() {
        for (var gate : gates) {
            if (isDeferral(gate)) {
                return Optional.of(gate);
            }
        }
        return Optional.empty();
    }

    /**
     * The earliest time at which every gate that stops now would pass; nothing when one of them cannot tell, or none
     * stops.
     */
    public Optional<Instant> nextEligibleAt() {
        var stopping = gates.stream()
                .filter(gate -> !gate.passed() && !gate.code().equals(GateResult.NO_CHANNEL_LEFT))
                .toList();
        return stopping.stream().anyMatch(gate -> gate.retryAt() == null)
                ? Optional.empty()
                : stopping.stream().map(GateResult::retryAt).max(Instant::compareTo);
    }

    /** Tells whether a gate only defers the contact. */
    public static boolean isDeferral(GateResult gate) {
        return gate.gate() == Gate.TIMING && !gate.passed() && gate.retryAt() != null;
    }
}
