package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Addressee;
import io.klantbeeld.campaign.contact.ContactPlan;
import io.klantbeeld.campaign.contact.Reservation;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.decision.Facts.Subject;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.decision.gate.Waterfall;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes live decisions: judges, reserves the contact and remembers why, in one transaction. */
@ApplicationScoped
public class DecisionMaking {
    private static final Set<String> UNREACHED = Set.of(GateResult.NO_ADDRESS, GateResult.NO_CONSENT);

    private final People people;
    private final Facts facts;
    private final Reserving reserving;
    private final DecisionLog log;
    private final Ids ids;
    private final Clock clock;

    DecisionMaking(People people, Facts facts, Reserving reserving, DecisionLog log, Ids ids, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.reserving = reserving;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Decides about a step.
     *
     * @throws io.klantbeeld.campaign.contact.RootMoved when the person was merged meanwhile; decide again
     */
    @Transactional
    public Decided decide(DecisionRequest request) {
        var now = clock.instant();
        var judged = judge(request, now);
        var stop = judged.verdict().stop();
        boolean askAgain = mayYetBeReached(judged) && now.isBefore(request.retryUntil());
        var decision = stop.isPresent() ? stopped(request, judged, now, askAgain) : reserved(request, judged, now);
        // Asked again and again, it is remembered once.
        if (!askAgain || request.asked() == 0) {
            log.add(decision);
        }
        return new Decided(askAgain, hasEntered(judged.verdict()));
    }

    // Who is stopped at a later gate, or held out, was in.
    private static boolean hasEntered(Verdict verdict) {
        return verdict.stop()
                .filter(stop -> stop.gate().compareTo(Gate.ELIGIBILITY) <= 0)
                .isEmpty();
    }

    // Two who enter at once must see each other, so that where that matters the person is locked before it is read.
    private Optional<Person> person(DecisionRequest request) {
        var person = people.find(request.profile());
        if (person.isEmpty() || !request.revision().definition().journey().limitsEntry()) {
            return person;
        }
        reserving.hold(person.get().id());
        return people.find(request.profile());
    }

    // An event may overtake the one that tells the address, and with the address a consent that was given under it.
    private static boolean mayYetBeReached(Judged judged) {
        var candidate = judged.candidate();
        var channel = candidate.treatment().channel();
        boolean hasNoAddress = candidate
                .person()
                .flatMap(person -> person.contactPoint(channel, candidate.brand()))
                .isEmpty();
        return hasNoAddress
                && judged.verdict()
                        .stop()
                        .map(GateResult::code)
                        .filter(UNREACHED::contains)
                        .isPresent();
    }

    // Treatments are tried in the author's order, until one passes.
    private Judged judge(DecisionRequest request, Instant now) {
        var definition = request.revision().definition();
        var action = definition.action(request.step().action()).orElseThrow();
        var occurrence = request.occurrence();
        var subject =
                new Subject(person(request), request.campaign(), request.revision(), request.run(), occurrence.id());
        var trigger = new Candidate.Trigger(
                occurrence.event(),
                occurrence.profileVersion(),
                now,
                occurrence.at().plus(request.step().expiresAfter()));
        var judged = new ArrayList<Waterfall.Judged>();
        for (var treatment : request.treatments(action)) {
            var candidate = facts.gather(subject, action, treatment, trigger);
            judged.add(new Waterfall.Judged(candidate, request.told(Pipeline.judge(candidate, Mode.LIVE))));
            if (judged.getLast().verdict().stop().isEmpty()) {
                break;
            }
        }
        var chosen = Waterfall.chosen(judged);
        return new Judged(chosen.candidate(), chosen.verdict());
    }

    private Decision stopped(DecisionRequest request, Judged judged, Instant now, boolean askAgain) {
        var gate = judged.verdict().stop().orElseThrow().gate();
        var outcome = gate == Gate.HOLDOUT ? Outcome.HELD_OUT : askAgain ? Outcome.DEFERRED : Outcome.BLOCKED;
        return decision(
                request,
                judged,
                ids.next(),
                now,
                outcome,
                null,
                judged.verdict().gates());
    }

    private Decision reserved(DecisionRequest request, Judged judged, Instant now) {
        var id = ids.next();
        var reservation = reserving.reserve(reservation(request, judged, id, now));
        var gates = new ArrayList<>(judged.verdict().gates());
        gates.add(Pipeline.reserved(reservation));
        return reservation instanceof Reservation.Reserved(UUID contact)
                ? decision(request, judged, id, now, judged.planned(), contact, gates)
                : decision(request, judged, id, now, Outcome.BLOCKED, null, gates);
    }

    private static ReservationRequest reservation(DecisionRequest request, Judged judged, UUID decision, Instant now) {
        var candidate = judged.candidate();
        var person = candidate.person().orElseThrow();
        var treatment = candidate.treatment();
        var point = person.contactPoint(treatment.channel(), candidate.brand()).orElseThrow();
        var counts = candidate.policies().stream()
                .allMatch(policy -> policy.definition().counts());
        return new ReservationRequest(
                new Addressee(person.id(), person.id(), point.ik(), person.members(), point.ik()),
                plan(request, candidate, decision),
                judged.rules(),
                counts,
                person.zone(),
                now,
                judged.verdict().deferral().map(GateResult::retryAt).orElse(now),
                candidate.trigger().expiresAt(),
                Limits.of(candidate.revision(), candidate.action(), treatment));
    }

    private static ContactPlan plan(DecisionRequest request, Candidate candidate, UUID decision) {
        var action = candidate.action();
        var treatment = candidate.treatment();
        return new ContactPlan(
                request.campaign().key(),
                request.revision().revision(),
                action.key(),
                request.step().key(),
                request.run(),
                request.occurrence().id(),
                decision,
                candidate.brand(),
                treatment.channel(),
                action.category(),
                action.purpose(),
                action.topics(),
                action.contentClass().name(),
                treatment.template(),
                treatment.cost(),
                request.occurrence().event(),
                action.kind().isOwed(),
                request.replaced(),
                action.channelsAfter(treatment.channel()));
    }

    private static Decision decision(
            DecisionRequest request,
            Judged judged,
            UUID id,
            Instant now,
            Outcome outcome,
            UUID contact,
            List<GateResult> gates) {
        var candidate = judged.candidate();
        return new Decision(
                id,
                now,
                request.campaign().key(),
                request.revision().revision(),
                request.step().key(),
                candidate.action().key(),
                candidate.treatment().channel(),
                candidate.brand(),
                candidate.person().map(person -> person.id()).orElse(request.profile()),
                request.profile(),
                request.run(),
                request.occurrence().id(),
                outcome,
                contact,
                gates,
                request.occurrence().event());
    }

    /** A candidate and what the gates said of it. */
    private record Judged(Candidate candidate, Verdict verdict) {
        Outcome planned() {
            return verdict.deferral().isPresent() ? Outcome.DEFERRED : Outcome.PLANNED;
        }

        List<Rule> rules() {
            return candidate.action().kind().isOwed()
                    ? List.of()
                    : candidate.assessment().rules();
        }
    }
}
