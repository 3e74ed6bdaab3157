package io.klantbeeld.campaign.decision.result;

import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days a caller asks for; the last thirty and today where it names none. */
class ResultsQuery {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration BACK = Duration.ofDays(30);

    @Parameter(example = "2026-03-01T00:00:00Z")
    @QueryParam("from")
    String from;

    @Parameter(description = "Exclusive, and at most 400 days after from", example = "2026-04-01T00:00:00Z")
    @QueryParam("to")
    String to;

    Period period(Clock clock) {
        var now = clock.instant();
        var end = isGiven(to)
                ? Instants.parse("to", to)
                : now.plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        var begin = isGiven(from) ? Instants.parse("from", from) : end.minus(BACK);
        if (!begin.isBefore(end)) {
            throw Problems.invalid("to", "must be after from");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Problems.invalid("to", "must be at most 400 days after from");
        }
        return new Period(begin, end);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isEmpty();
    }

    /** A stretch of time; the end is exclusive. */
    record Period(Instant from, Instant to) {}
}
