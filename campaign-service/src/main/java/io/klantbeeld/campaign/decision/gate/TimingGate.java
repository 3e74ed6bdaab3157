package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Is it the right time? The person's and the law's quiet hours come from consent-service, with its codes. */
final class TimingGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var expiresAt = candidate.trigger().expiresAt();
        if (!candidate.now().isBefore(expiresAt)) {
            return GateResult.stopped(Gate.TIMING, "EXPIRED").judgedBy(Map.of("expiresAt", expiresAt.toString()));
        }
        return candidate.cells().stream()
                .flatMap(Optional::stream)
                .filter(cell -> isDeferred(cell, candidate))
                .findFirst()
                .map(cell -> deferred(cell, expiresAt))
                .orElseGet(() -> GateResult.passed(Gate.TIMING));
    }

    // A deferral beyond the contact's own end is the end of it.
    private static GateResult deferred(Cell cell, Instant expiresAt) {
        return cell.validUntil() != null && !cell.validUntil().isBefore(expiresAt)
                ? GateResult.stopped(Gate.TIMING, "EXPIRED")
                        .judgedBy(Map.of(
                                "deferredBy", cell.code(),
                                "until", cell.validUntil().toString()))
                : GateResult.stopped(Gate.TIMING, cell.code()).until(cell.validUntil());
    }

    private static boolean isDeferred(Cell cell, Candidate candidate) {
        return cell.outcome().equals("DEFER")
                && (cell.validUntil() == null || cell.validUntil().isAfter(candidate.now()));
    }
}
