package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out who the person of a request is and what exactly is asked, and asks whether it may be. */
@ApplicationScoped
class TeamQuestions {
    private final Callees callees;
    private final Offers offers;
    private final Asking asking;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    TeamQuestions(Callees callees, Offers offers, Asking asking, Caller caller, Ids ids, Clock clock) {
        this.callees = callees;
        this.offers = offers;
        this.asking = asking;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    Asked ask(ReserveContact request) {
        check(request);
        var person = callees.find(References.parse("person", request.person()));
        if (request.contactPoint() != null) {
            References.parse("contactPoint", request.contactPoint());
        }
        var offer = request.decisionId() == null ? null : offers.of(request, person, caller.brands());
        var wanted = offer == null ? request : request.following(offer);
        var occurrence = wanted.occurrence() == null ? ids.next().toString() : wanted.occurrence();
        return asking.ask(new Asked(wanted, person, offer, Map.of(), occurrence, clock.instant(), List.of(), null));
    }

    private void check(ReserveContact request) {
        ChannelName.require("channel", request.channel());
        if (request.decisionId() == null) {
            complete(request);
            caller.brands().require(request.brand());
        }
        if (request.ttl().isNegative()
                || request.ttl().isZero()
                || request.ttl().compareTo(ReserveContact.LONGEST) > 0) {
            throw Problems.refused(
                    "campaign:invalid-reservation",
                    "The reservation cannot be made",
                    List.of(Violation.of("ttl", "must be longer than nothing and at most P1D")));
        }
    }

    private static void complete(ReserveContact request) {
        var missing = new ArrayList<Violation>();
        required("brand", request.brand(), missing);
        required("channel", request.channel(), missing);
        required("purpose", request.purpose(), missing);
        if (!missing.isEmpty()) {
            throw Problems.invalid(missing);
        }
    }

    private static void required(String field, String value, List<Violation> missing) {
        if (value == null || value.isBlank()) {
            missing.add(Violation.of(field, "must be given where no advice is followed"));
        }
    }
}
