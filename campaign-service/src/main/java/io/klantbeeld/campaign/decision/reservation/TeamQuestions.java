package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.permission.Answer;
import io.klantbeeld.campaign.permission.Answer.Defer;
import io.klantbeeld.campaign.permission.Answer.Deny;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.permission.PermissionLookup;
import io.klantbeeld.campaign.permission.PermissionUnavailable;
import io.klantbeeld.campaign.permission.Question;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asks who the person is, and consent-service whether the contact may be made. */
@ApplicationScoped
class TeamQuestions {
    private final People people;
    private final PermissionLookup permission;
    private final Caller caller;
    private final Clock clock;

    TeamQuestions(People people, PermissionLookup permission, Caller caller, Clock clock) {
        this.people = people;
        this.permission = permission;
        this.caller = caller;
        this.clock = clock;
    }

    Asked ask(ReserveContact request) {
        caller.brands().require(request.brand());
        if (request.ttl().isNegative()
                || request.ttl().isZero()
                || request.ttl().compareTo(ReserveContact.LONGEST) > 0) {
            throw Problems.refused(
                    "campaign:invalid-reservation",
                    "The reservation cannot be made",
                    List.of(Violation.of("ttl", "must be longer than nothing and at most P1D")));
        }
        var person = people.require(References.parse("person", request.person()), caller.brands());
        if (request.contactPoint() != null) {
            References.parse("contactPoint", request.contactPoint());
        }
        var identity = identity(person);
        var occurrence = request.occurrence() == null ? UUID.randomUUID().toString() : request.occurrence();
        return identity.passed()
                ? new Asked(
                        request, person, occurrence, clock.instant(), List.of(identity, permission(request, person)))
                : new Asked(request, person, occurrence, clock.instant(), List.of(identity));
    }

    private static GateResult identity(Person person) {
        return person.state() == ProfileState.ACTIVE
                ? GateResult.passed(Gate.IDENTITY)
                : GateResult.stopped(Gate.IDENTITY, "PERSON_" + person.state());
    }

    private GateResult permission(ReserveContact request, Person person) {
        var question = new Question(
                person.id().toString(),
                request.brand(),
                request.purpose(),
                request.channel(),
                request.topics(),
                request.contentClass(),
                request.contactPoint());
        try {
            return gate(permission.ask(List.of(question)).getFirst());
        } catch (PermissionUnavailable e) {
            return GateResult.stopped(Gate.DISPATCH, "PERMISSION_UNAVAILABLE");
        }
    }

    private static GateResult gate(Answer answer) {
        return switch (answer) {
            case Permit permit -> GateResult.passed(Gate.PERMISSION, "GRANTED_" + permit.basis());
            case Deny(var code, var evidence) ->
                GateResult.stopped(Gate.PERMISSION, code).judgedBy(evidence);
            case Defer(var code, var until) ->
                GateResult.stopped(Gate.TIMING, code).until(until);
        };
    }

    /** A request with the person whom it is about and what was said to it. */
    record Asked(ReserveContact request, Person person, String occurrence, Instant at, List<GateResult> gates) {
        boolean isStopped() {
            return gates.stream().anyMatch(gate -> !gate.passed());
        }
    }
}
