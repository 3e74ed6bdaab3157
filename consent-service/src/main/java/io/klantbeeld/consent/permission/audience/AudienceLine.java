package io.klantbeeld.consent.permission.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.List;

/** A line of the answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface AudienceLine {
    /** One person, by the reference that was asked about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(String person, Outcome outcome, ReasonCode code) implements AudienceLine {}

    /**
     * A line of the request that is no reference; the others go on.
     *
     * @param line from 2: the first line is the question
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(long line, String error, String message) implements AudienceLine {}

    /** The last line: how many there were for each reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(long persons, long permitted, long invalid, List<Count> counts, Instant decidedAt)
            implements AudienceLine {}

    /** How many people had an outcome for a reason. */
    record Count(Outcome outcome, ReasonCode code, long persons) {}
}
