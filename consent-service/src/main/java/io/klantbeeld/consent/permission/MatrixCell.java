package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.Answer;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;

/**
 * The answer for a brand, purpose and channel, whatever the address and the hour.
 *
 * @param topic the topic whose answer differs; null for the cell that holds for every other one
 * @param ref the choice or rule behind the code; may be null
 * @param validUntil when the answer changes by itself; null when it does not
 */
public record MatrixCell(
        String brand,
        String purpose,
        Channel channel,
        String topic,
        Outcome outcome,
        ReasonCode code,
        String ref,
        Instant validUntil) {

    static MatrixCell of(Ask ask, Answer answer, Instant validUntil) {
        return new MatrixCell(
                ask.brand(),
                ask.purpose(),
                ask.channel(),
                ask.topics().isEmpty() ? null : ask.topics().getFirst(),
                answer.outcome(),
                answer.first().code(),
                answer.first().ref(),
                validUntil);
    }

    boolean saysTheSameAs(MatrixCell other) {
        return outcome == other.outcome && code == other.code;
    }
}
