package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.decision.Admittance;
import io.klantbeeld.campaign.decision.DecisionMaking;
import io.klantbeeld.campaign.decision.DecisionRequest;
import io.klantbeeld.campaign.decision.Occurrence;
import io.klantbeeld.campaign.journey.TriggerStore.Opening;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Starts the runs that an interaction opened and leads the person through their steps, in one short transaction. */
@ApplicationScoped
class Starting {
    /** How long an address may still arrive after the event. */
    private static final Duration FOR_AN_ADDRESS = Duration.ofSeconds(60);

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(2);

    private final TriggerStore triggers;
    private final Campaigns campaigns;
    private final People people;
    private final DecisionMaking decisions;
    private final Clock clock;

    Starting(TriggerStore triggers, Campaigns campaigns, People people, DecisionMaking decisions, Clock clock) {
        this.triggers = triggers;
        this.campaigns = campaigns;
        this.people = people;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Starts all that an interaction opened, together. */
    @Transactional
    void start(Opening opening) {
        start(triggers.lock(opening, clock.instant()), opening);
    }

    /** Starts one of them, when something is wrong with another. */
    @Transactional
    void start(Opening opening, UUID alone) {
        var locked = triggers.lock(opening, clock.instant());
        start(locked.stream().filter(trigger -> trigger.id().equals(alone)).toList(), opening);
    }

    private void start(List<WaitingTrigger> waiting, Opening opening) {
        if (waiting.isEmpty()) {
            return;
        }
        var person = people.find(opening.profile()).orElse(null);
        var runs = new ArrayList<Run>();
        for (var trigger : waiting) {
            var revision = campaigns.revision(trigger.revision());
            if (admits(revision, trigger, person)) {
                runs.add(new Run(trigger, campaigns.find(trigger.campaign()).orElseThrow(), revision));
            } else {
                triggers.remove(trigger.id());
            }
        }
        lead(runs);
    }

    // Step by step all together, so that what competes does. A step that may be answered otherwise soon keeps its own
    // trigger waiting; the others go on.
    private void lead(List<Run> runs) {
        decisions.prepare(runs.stream().flatMap(Run::requests).toList());
        var waiting = new HashSet<UUID>();
        var entered = new HashSet<UUID>();
        int last = runs.stream().mapToInt(run -> run.steps().size()).max().orElse(0);
        for (int i = 0; i < last; i++) {
            int step = i;
            decide(
                    runs.stream()
                            .filter(run -> run.steps().size() > step && !waiting.contains(run.id()))
                            .toList(),
                    step,
                    waiting,
                    entered);
        }
        for (var run : runs) {
            if (waiting.contains(run.id())) {
                triggers.later(run.id(), clock.instant().plus(BEFORE_ASKING_AGAIN));
            } else {
                end(run, entered.contains(run.id()));
            }
        }
    }

    private void decide(List<Run> deciding, int step, Set<UUID> waiting, Set<UUID> entered) {
        var decided =
                decisions.decide(deciding.stream().map(run -> run.request(step)).toList());
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).askAgain()) {
                waiting.add(deciding.get(i).id());
            }
            if (decided.get(i).entered()) {
                entered.add(deciding.get(i).id());
            }
        }
    }

    private void end(Run run, boolean entered) {
        var profile = run.trigger.interaction().profileId();
        triggers.start(run.trigger, profile, run.steps().getLast().key(), entered, clock.instant());
        triggers.remove(run.trigger.id());
    }

    private static boolean admits(CompiledCampaign revision, WaitingTrigger trigger, Person person) {
        return Admittance.admits(revision, EventValues.of(trigger.interaction()), person);
    }

    /** A run that is about to start. */
    private record Run(WaitingTrigger trigger, Campaign campaign, CompiledCampaign revision) {
        UUID id() {
            return trigger.id();
        }

        List<Step> steps() {
            return revision.definition().journey().steps();
        }

        Stream<DecisionRequest> requests() {
            return IntStream.range(0, steps().size()).mapToObj(this::request);
        }

        DecisionRequest request(int step) {
            var interaction = trigger.interaction();
            return new DecisionRequest(
                    campaign,
                    revision,
                    steps().get(step),
                    interaction.profileId(),
                    trigger.id(),
                    new Occurrence(
                            interaction.interactionId().toString(),
                            EventValues.of(interaction),
                            interaction.profileVersion(),
                            trigger.since()),
                    trigger.receivedAt().plus(FOR_AN_ADDRESS),
                    trigger.asked());
        }
    }
}
