package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Reservation;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes live decisions: judges, arbitrates, reserves the contacts and remembers why, in one transaction. */
@ApplicationScoped
public class DecisionMaking {
    private static final Set<String> UNREACHED = Set.of(GateResult.NO_ADDRESS, GateResult.NO_CONSENT);

    private final People people;
    private final Judging judging;
    private final Reserving reserving;
    private final DecisionLog log;
    private final Ids ids;
    private final Clock clock;

    DecisionMaking(People people, Judging judging, Reserving reserving, DecisionLog log, Ids ids, Clock clock) {
        this.people = people;
        this.judging = judging;
        this.reserving = reserving;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gets ready for all that will be decided in this transaction, step by step: where several contacts may take of what
     * there is only so much of, the person and all of it is locked first, in the order in which everybody does.
     *
     * @throws io.klantbeeld.campaign.contact.RootMoved when the person was merged meanwhile
     */
    @Transactional
    public void prepare(List<DecisionRequest> requests) {
        var now = clock.instant();
        var needs = requests.stream()
                .map(request -> request.needs(now))
                .filter(limits -> !limits.isEmpty())
                .toList();
        if (needs.size() > 1) {
            people.find(requests.getFirst().profile())
                    .ifPresent(person -> reserving.prepare(
                            person.id(),
                            needs.stream().flatMap(Collection::stream).toList()));
        }
    }

    /**
     * Decides about steps that one occurrence asks for one person, together: where there is no room for all of them, they
     * compete. Answers in the order of the requests.
     *
     * @throws io.klantbeeld.campaign.contact.RootMoved when the person was merged meanwhile; decide again
     */
    @Transactional
    public List<Decided> decide(List<DecisionRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var person = person(requests);
        var asked = requests.stream().map(request -> request.asked(now)).toList();
        var judgements = judging.judge(person, asked, Mode.LIVE);
        arbitrate(requests, judgements, now);
        return IntStream.range(0, requests.size())
                .mapToObj(i -> stopped(requests.get(i), judgements.get(i), now))
                .toList();
    }

    // What nothing stops takes its place in the order of rank, or gives way.
    private void arbitrate(List<DecisionRequest> requests, List<Judgement> judgements, Instant now) {
        var lost = Judgement.contend(judgements, (i, judged) -> reserve(requests.get(i), judged, now));
        for (int i = 0; i < lost.size(); i++) {
            var request = requests.get(i);
            lost.get(i).ifPresent(judged -> log.add(request.stopped(judged, ids.next(), Outcome.BLOCKED)));
        }
    }

    private boolean reserve(DecisionRequest request, Judged judged, Instant now) {
        var id = ids.next();
        var reservation = reserving.reserve(request.reservation(judged, id, now));
        var gates = new ArrayList<>(judged.verdict().gates());
        gates.add(Pipeline.reserved(reservation));
        boolean taken = reservation instanceof Reservation.Reserved;
        var contact = reservation instanceof Reservation.Reserved(var reserved) ? reserved : null;
        log.add(request.decision(judged, id, taken ? judged.planned() : Outcome.BLOCKED, contact, gates));
        return taken;
    }

    private Decided stopped(DecisionRequest request, Judgement judgement, Instant now) {
        if (!judgement.isStopped()) {
            return new Decided(false, true);
        }
        var judged = judgement.stopped();
        boolean askAgain = mayYetBeReached(judged) && now.isBefore(request.retryUntil());
        var outcome = askAgain ? Outcome.DEFERRED : judged.outcomeOfStop();
        // Asked again and again, it is remembered once.
        if (!askAgain || request.asked() == 0) {
            log.add(request.stopped(judged, ids.next(), outcome));
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
    private Optional<Person> person(List<DecisionRequest> requests) {
        var profile = requests.getFirst().profile();
        var person = people.find(profile);
        if (person.isEmpty()
                || requests.stream()
                        .noneMatch(request ->
                                request.revision().definition().journey().limitsEntry())) {
            return person;
        }
        reserving.hold(person.get().id());
        return people.find(profile);
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
}
