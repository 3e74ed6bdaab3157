package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.dispatch.FailOpen;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.permission.Answer;
import io.klantbeeld.campaign.permission.Answer.Defer;
import io.klantbeeld.campaign.permission.Answer.Deny;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.permission.PermissionLookup;
import io.klantbeeld.campaign.permission.PermissionUnavailable;
import io.klantbeeld.campaign.permission.Question;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.event.profile.ProfileState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks, before anything is locked, whether a contact may be made: the person, the campaign, and consent-service. */
@ApplicationScoped
class Asking {
    private final PermissionLookup permission;
    private final Purposes purposes;
    private final Reaching reaching;

    Asking(PermissionLookup permission, Purposes purposes, Reaching reaching) {
        this.permission = permission;
        this.purposes = purposes;
        this.reaching = reaching;
    }

    Asked ask(Asked asked) {
        var known = asked.and(identity(asked.person()));
        var running = asked.offer() == null ? known : known.and(lifecycle(asked));
        var permitted = running.isStopped() ? running : permission(running);
        return permitted.isStopped() ? permitted : permitted.and(reaching.check(permitted));
    }

    private static GateResult identity(Person person) {
        return person.state() == ProfileState.ACTIVE
                ? GateResult.passed(Gate.IDENTITY)
                : GateResult.stopped(Gate.IDENTITY, "PERSON_" + person.state());
    }

    private static GateResult lifecycle(Asked asked) {
        var offer = asked.offer();
        return Pipeline.runs(offer.campaign(), offer.revision(), offer.channel(), asked.at());
    }

    private Asked permission(Asked asked) {
        try {
            var answer = permission.ask(List.of(question(asked))).getFirst();
            return asked.answered(gate(answer), answer instanceof Permit permit ? permit : null);
        } catch (PermissionUnavailable e) {
            return unanswered(asked);
        }
    }

    // As in dispatch: what safety and the law demand does not wait.
    private Asked unanswered(Asked asked) {
        var plan = TeamPlans.plan(asked, null, true);
        return FailOpen.goes(plan, purposes.classOf(plan.purpose()), asked.person())
                ? asked.answered(GateResult.passed(Gate.PERMISSION, Contact.FAIL_OPEN), withoutAnswer(asked))
                : asked.and(GateResult.stopped(Gate.DISPATCH, "PERMISSION_UNAVAILABLE"));
    }

    private static Permit withoutAnswer(Asked asked) {
        return new Permit(asked.at(), null, Contact.FAIL_OPEN, null, null, Set.of(), null, Set.of(), null);
    }

    private static Question question(Asked asked) {
        var request = asked.request();
        return new Question(
                asked.person().id().toString(),
                request.brand(),
                request.purpose(),
                request.channel(),
                request.topics(),
                request.contentClass(),
                request.contactPoint());
    }

    // Kept with the decision, so that who asks again is told again.
    private static Map<String, Object> obligations(Permit permit) {
        return permit.obligations().isEmpty()
                ? Map.of()
                : Map.of(
                        ReservedContact.OBLIGATIONS,
                        permit.obligations().stream().sorted().toList());
    }

    private static GateResult gate(Answer answer) {
        return switch (answer) {
            case Permit permit ->
                GateResult.passed(Gate.PERMISSION, "GRANTED_" + permit.basis()).judgedBy(obligations(permit));
            case Deny(var code, var evidence) ->
                GateResult.stopped(Gate.PERMISSION, code).judgedBy(evidence);
            case Defer(var code, var until) ->
                GateResult.stopped(Gate.TIMING, code).until(until);
        };
    }
}
