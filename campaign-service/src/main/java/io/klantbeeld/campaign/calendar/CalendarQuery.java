package io.klantbeeld.campaign.calendar;

import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the calendar a caller asks for; from a month ago for 400 days where it names no time. */
class CalendarQuery {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration BACK = Duration.ofDays(30);

    @Parameter(example = "2026-03-01T00:00:00Z")
    @QueryParam("from")
    String from;

    @Parameter(description = "Exclusive, and at most 400 days after from", example = "2026-06-01T00:00:00Z")
    @QueryParam("to")
    String to;

    @Parameter(example = "blauwvlucht")
    @QueryParam("brand")
    String brand;

    @Parameter(description = "ISO 3166-1 alpha-2; campaigns of all markets are in each of them", example = "NL")
    @QueryParam("market")
    String market;

    Period period(Clock clock) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var begin = isGiven(from) ? Instants.parse("from", from) : today.minus(BACK);
        var end = isGiven(to) ? Instants.parse("to", to) : begin.plus(LONGEST);
        if (!begin.isBefore(end)) {
            throw Problems.invalid("to", "must be after from");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Problems.invalid("to", "must be at most 400 days after from");
        }
        return new Period(begin, end);
    }

    String brand() {
        return isGiven(brand) ? brand : null;
    }

    String market() {
        if (isGiven(market) && !market.matches("[A-Z]{2}")) {
            throw Problems.invalid("market", "must be two capital letters");
        }
        return isGiven(market) ? market : null;
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isEmpty();
    }

    /** A stretch of time; the end is exclusive. */
    record Period(Instant from, Instant to) {}
}
