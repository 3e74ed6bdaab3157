package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is it the right time? What defers, and the hours that the person does not want, come from consent-service. */
final class TimingGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var expiresAt = candidate.trigger().expiresAt();
        if (!candidate.now().isBefore(expiresAt)) {
            return GateResult.stopped(Gate.TIMING, "EXPIRED").judgedBy(Map.of("expiresAt", expiresAt.toString()));
        }
        var deferring = deferring(candidate);
        var hours = hours(candidate);
        return deferring.stream()
                .map(Cell::code)
                .findFirst()
                .or(() -> hours.codeAt(candidate.now()))
                .map(code -> deferred(code, deferring, hours, candidate))
                .orElseGet(() -> GateResult.passed(Gate.TIMING));
    }

    // When the last deferral ends the person may be asleep.
    private static GateResult deferred(String code, List<Cell> deferring, UnwantedHours hours, Candidate candidate) {
        if (deferring.stream().anyMatch(cell -> cell.validUntil() == null)) {
            return GateResult.stopped(Gate.TIMING, code);
        }
        var undeferred =
                deferring.stream().map(Cell::validUntil).max(Instant::compareTo).orElse(candidate.now());
        var until = hours.firstOutside(undeferred);
        return until.filter(at -> at.isBefore(candidate.trigger().expiresAt()))
                .map(at -> GateResult.stopped(Gate.TIMING, code).until(at))
                .orElseGet(() -> expired(code, until));
    }

    // A deferral beyond the contact's own end is the end of it.
    private static GateResult expired(String code, Optional<Instant> until) {
        var evidence = new HashMap<String, Object>();
        evidence.put("deferredBy", code);
        until.ifPresent(at -> evidence.put("until", at.toString()));
        return GateResult.stopped(Gate.TIMING, "EXPIRED").judgedBy(evidence);
    }

    private static List<Cell> deferring(Candidate candidate) {
        return candidate.cells().stream()
                .flatMap(Optional::stream)
                .filter(cell -> cell.outcome().equals("DEFER"))
                .filter(cell -> cell.validUntil() == null || cell.validUntil().isAfter(candidate.now()))
                .toList();
    }

    private static UnwantedHours hours(Candidate candidate) {
        var person = candidate.known();
        return person.permission() == null || !candidate.purposeClass().isRefusable()
                ? UnwantedHours.NONE
                : UnwantedHours.of(
                        person.permission().windows(),
                        candidate.brand(),
                        candidate.treatment().channel(),
                        person.zone());
    }
}
