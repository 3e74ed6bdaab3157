package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import java.time.Instant;
import java.util.Map;

/** What a gate answered, with a text for people. */
public record GateView(
        Gate gate,
        boolean passed,
        String code,
        String rule,
        Map<String, Object> evidence,
        Instant retryAt,
        String text) {

    /** Shows what a gate answered. */
    public static GateView of(GateResult result) {
        return new GateView(
                result.gate(),
                result.passed(),
                result.code(),
                result.rule(),
                result.evidence(),
                result.retryAt(),
                Texts.of(result.code()));
    }

    /** What the ledger says of a contact that was sent without an answer of consent-service. */
    static GateView failedOpen() {
        return of(GateResult.passed(Gate.DISPATCH, Contact.FAIL_OPEN));
    }

    /** What the ledger says of a contact after it was planned. */
    static GateView of(Contact contact) {
        return new GateView(
                Gate.valueOf(contact.gate()),
                false,
                contact.code(),
                null,
                contact.evidence() == null ? Map.of() : contact.evidence(),
                contact.state().isPending() ? contact.opensAt() : null,
                Texts.of(contact.code()));
    }
}
