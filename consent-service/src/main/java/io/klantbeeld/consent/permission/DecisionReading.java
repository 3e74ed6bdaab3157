package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads requests as queries: references become identifier keys, and the caller's brands are kept. */
@ApplicationScoped
public class DecisionReading {
    private static final Duration HORIZON = Duration.ofDays(3_650);

    private final IdentifierKeys keys;
    private final Caller caller;
    private final Clock clock;

    DecisionReading(IdentifierKeys keys, Caller caller, Clock clock) {
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Query read(DecisionRequest request) {
        return read(request, "", clock.instant());
    }

    /** Reads requests, in their order. */
    public List<Query> read(List<DecisionRequest> requests) {
        var now = clock.instant();
        var queries = new ArrayList<Query>();
        for (var request : requests) {
            queries.add(read(request, "requests[" + queries.size() + "].", now));
        }
        return queries;
    }

    private Query read(DecisionRequest request, String path, Instant now) {
        caller.brands().require(request.brand());
        var ask = new Ask(
                request.brand(),
                request.purpose(),
                request.channel(),
                List.copyOf(request.topics()),
                request.contentClass(),
                contactPoint(path + "contactPoint", request.contactPoint()),
                List.copyOf(request.attributes()),
                request.recipient(),
                at(path + "at", request.at(), now));
        return new Query(References.parse(path + "person", request.person()), ask, request.explain());
    }

    private static Instant at(String field, Instant asked, Instant now) {
        if (asked == null) {
            return now;
        }
        if (asked.isBefore(now.minus(HORIZON)) || asked.isAfter(now.plus(HORIZON))) {
            throw Problems.invalid(field, "must be within ten years of now");
        }
        return asked;
    }

    private String contactPoint(String field, String reference) {
        if (reference == null) {
            return null;
        }
        return switch (References.parse(field, reference)) {
            case Identifier identifier -> keys.of(identifier).value();
            case ProfileId ignored -> throw Problems.invalid(field, "must be namespace:value");
        };
    }
}
