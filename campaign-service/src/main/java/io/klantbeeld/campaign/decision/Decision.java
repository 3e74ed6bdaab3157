package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.decision.gate.GateResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A decision as it was made; it never changes. What happened to its contact afterwards is in the ledger.
 *
 * @param person the root at the time, or the profile that was asked for when nobody was known
 * @param trigger id of the occurrence
 * @param event the interaction, so that the decision can be explained again
 */
public record Decision(
        UUID id,
        Instant at,
        String campaign,
        UUID revision,
        String step,
        String action,
        String channel,
        String brand,
        UUID person,
        UUID profileId,
        UUID run,
        String trigger,
        Outcome outcome,
        UUID contactId,
        List<GateResult> gates,
        Map<String, Object> event) {
    private static final Duration ADVICE_HOLDS = Duration.ofMinutes(15);

    /** Tells whether it is an advice that may still be followed. */
    public boolean isGoodAdvice(Instant now) {
        return outcome == Outcome.ADVISED && now.isBefore(at.plus(ADVICE_HOLDS));
    }
}
