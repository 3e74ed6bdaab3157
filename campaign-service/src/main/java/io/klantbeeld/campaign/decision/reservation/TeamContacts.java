package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reservation;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.decision.Decision;
import io.klantbeeld.campaign.decision.DecisionLog;
import io.klantbeeld.campaign.decision.Outcome;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.rest.Created;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reserves contacts for channel teams, and remembers every answer with its reasons. */
@ApplicationScoped
class TeamContacts {
    private final TeamQuestions questions;
    private final TeamPlans plans;
    private final Reserving reserving;
    private final DecisionLog log;
    private final Contacts contacts;
    private final MeterRegistry metrics;

    TeamContacts(
            TeamQuestions questions,
            TeamPlans plans,
            Reserving reserving,
            DecisionLog log,
            Contacts contacts,
            MeterRegistry metrics) {
        this.questions = questions;
        this.plans = plans;
        this.reserving = reserving;
        this.log = log;
        this.contacts = contacts;
        this.metrics = metrics;
    }

    /** Finds the person and asks for permission, before any transaction. */
    Asked ask(ReserveContact request) {
        return questions.ask(request);
    }

    /** Reserves, in the caller's transaction. */
    Created<ReservedContact> reserve(Asked asked) {
        var id = plans.newDecision();
        var gates = new ArrayList<>(asked.gates());
        if (asked.isStopped()) {
            return refused(remember(id, asked, gates, null));
        }
        var reservation = reserving.reserve(plans.request(asked, id));
        gates.add(Pipeline.reserved(reservation));
        if (!(reservation instanceof Reservation.Reserved(UUID contact))) {
            return refused(remember(id, asked, gates, null));
        }
        var decision = remember(id, asked, gates, contact);
        if (Contact.FAIL_OPEN.equals(asked.basis())) {
            metrics.counter("contact.failopen", "channel", asked.request().channel())
                    .increment();
        }
        return Created.of(
                id,
                ReservedContact.permit(decision, contacts.find(List.of(contact)).get(contact)));
    }

    /** What was answered before. */
    ReservedContact recall(String id) {
        var decision = log.find(UUID.fromString(id)).orElseThrow();
        return decision.contactId() == null
                ? ReservedContact.refusal(decision)
                : ReservedContact.permit(
                        decision, contacts.find(List.of(decision.contactId())).get(decision.contactId()));
    }

    private static Created<ReservedContact> refused(Decision decision) {
        return new Created<>(200, decision.id().toString(), ReservedContact.refusal(decision));
    }

    private Decision remember(UUID id, Asked asked, List<GateResult> gates, UUID contact) {
        var request = asked.request();
        var plan = TeamPlans.plan(asked, id, false);
        var decision = new Decision(
                id,
                asked.at(),
                plan.campaign(),
                plan.revision(),
                plan.campaign() == null ? null : plan.step(),
                plan.action(),
                request.channel(),
                request.brand(),
                asked.person().id(),
                asked.person().id(),
                null,
                asked.occurrence(),
                contact == null ? Outcome.BLOCKED : Outcome.PLANNED,
                contact,
                gates,
                asked.event());
        log.add(decision);
        return decision;
    }
}
