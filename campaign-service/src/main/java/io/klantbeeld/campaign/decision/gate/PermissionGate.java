package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Does the person permit it? The cells are consent-service's own answers; a deferral is left to the gate TIMING. Where
 * they do not include yet what the event changed, the contact goes on, since dispatch asks consent-service itself.
 */
final class PermissionGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var cells = candidate.cells();
        var denied = cells.stream()
                .filter(cell -> cell.isEmpty() || cell.get().outcome().equals("DENY"))
                .findFirst();
        var answer = denied.orElse(cells.getFirst());
        if (denied.isPresent() && isBehind(candidate)) {
            return GateResult.passed(Gate.PERMISSION, "ASKED_AT_DISPATCH")
                    .judgedBy(
                            Map.of("awaitedProfileVersion", candidate.trigger().profileVersion()));
        }
        var code = answer.map(Cell::code).orElse(GateResult.NO_CONSENT);
        var result = denied.isPresent()
                ? GateResult.stopped(Gate.PERMISSION, code)
                : GateResult.passed(Gate.PERMISSION, code);
        return result.by(rule(candidate)).judgedBy(evidence(candidate, answer));
    }

    private static boolean isBehind(Candidate candidate) {
        var permission = candidate.known().permission();
        long awaited = candidate.trigger().profileVersion();
        return awaited > 0 && (permission == null || permission.profileVersion() < awaited);
    }

    private static String rule(Candidate candidate) {
        var permission = candidate.known().permission();
        return candidate.action().purpose() + "@" + (permission == null ? 0 : permission.version());
    }

    private static Map<String, Object> evidence(Candidate candidate, Optional<Cell> answer) {
        var evidence = new HashMap<String, Object>();
        evidence.put("channel", candidate.treatment().channel());
        answer.map(Cell::topic).ifPresent(topic -> evidence.put("topic", topic));
        answer.map(Cell::ref).ifPresent(ref -> evidence.put(isId(ref) ? "consentEventId" : "ref", ref));
        return evidence;
    }

    private static boolean isId(String ref) {
        try {
            return UUID.fromString(ref).toString().equals(ref);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
