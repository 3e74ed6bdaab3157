package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.timeline.Interaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How good the relationship with a person is on a day, and what made it so.
 *
 * @param trait the name under which the score is a trait
 * @param asOf the day (UTC) for which values decayed
 * @param moments how many moments made the score
 * @param earlier what moments gave that are not kept any more
 * @param items the moments that are, newest first; their values and those of the further pages add up to the score
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","trait":"relationshipScore","score":4.21,"asOf":"2026-03-31",
         "halfLife":"P180D","policyVersion":1,"moments":1,"earlier":{"moments":0,"value":0.00},
         "items":[{"interactionId":"5b0f5d0e-0f5e-5c39-9b57-5b1b0c1c7a11","type":"EVENT","name":"Order Completed",
           "channel":"WEB","direction":"INBOUND","brand":"blauwvlucht","occurredAt":"2026-03-01T09:00:00Z","status":null,
           "sentiment":null,"weight":5,"ageDays":30,"value":4.4545}],"nextCursor":null}
        """)
record RelationshipView(
        UUID id,
        String trait,
        BigDecimal score,
        LocalDate asOf,
        Period halfLife,
        long policyVersion,
        long moments,
        Earlier earlier,
        List<Contribution> items,
        String nextCursor) {
    static final String TRAIT = "relationshipScore";

    /** What moments gave that are not kept any more. */
    record Earlier(long moments, BigDecimal value) {}

    /**
     * What one moment gives.
     *
     * @param weight what it was worth on its day
     * @param value what is left of that
     */
    record Contribution(
            UUID interactionId,
            String type,
            String name,
            String channel,
            String direction,
            String brand,
            Instant occurredAt,
            String status,
            BigDecimal sentiment,
            BigDecimal weight,
            long ageDays,
            BigDecimal value) {
        static Contribution of(Interaction moment, Score score) {
            var alone = alone(moment);
            return new Contribution(
                    moment.id(),
                    moment.type(),
                    moment.name(),
                    moment.channel(),
                    moment.direction(),
                    moment.brand(),
                    moment.occurredAt(),
                    moment.status(),
                    moment.sentiment(),
                    score.weightOf(alone),
                    score.age(alone),
                    score.ofOne(alone));
        }

        private static Appreciation alone(Interaction moment) {
            return new Appreciation(
                    LocalDate.ofInstant(moment.occurredAt(), ZoneOffset.UTC),
                    moment.type(),
                    moment.direction(),
                    moment.label(),
                    1,
                    moment.sentiment() == null ? BigDecimal.ZERO : moment.sentiment());
        }
    }
}
