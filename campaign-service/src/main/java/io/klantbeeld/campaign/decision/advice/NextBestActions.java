package io.klantbeeld.campaign.decision.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klantbeeld.campaign.decision.Decision;
import io.klantbeeld.campaign.decision.advice.Ranking.Rejected;
import io.klantbeeld.campaign.decision.arbitration.Score.Components;
import io.klantbeeld.campaign.decision.gate.Gate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The next best actions, the best first.
 *
 * @param rejected null unless it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextBestActions(List<Item> items, List<RejectedAction> rejected) {
    /** An action that may be taken now. */
    record Item(
            int rank,
            String campaign,
            String action,
            String channel,
            BigDecimal score,
            Components components,
            UUID decisionId) {
        static Item of(int rank, Advised advised, Decision decision) {
            return new Item(
                    rank,
                    decision.campaign(),
                    decision.action(),
                    decision.channel(),
                    advised.score().amount(),
                    advised.score().components(),
                    decision.id());
        }
    }

    /**
     * An action that may not, with the gate that stands against it.
     *
     * @param retryAt when it may at the earliest; absent when that is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RejectedAction(String campaign, String action, String channel, Gate gate, String code, Instant retryAt) {
        static RejectedAction of(Rejected rejected) {
            var candidate = rejected.advised().candidate();
            return new RejectedAction(
                    candidate.campaign().key(),
                    candidate.action().key(),
                    candidate.treatment().channel(),
                    rejected.gate().gate(),
                    rejected.gate().code(),
                    rejected.gate().retryAt());
        }
    }
}
