package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.decision.Decided;
import io.klantbeeld.campaign.decision.DecisionMaking;
import io.klantbeeld.campaign.decision.DecisionRequest;
import io.klantbeeld.campaign.decision.Occurrence;
import io.klantbeeld.campaign.expression.Situation;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Starts the run of a trigger and leads the person through the steps, in one short transaction. */
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

    @Transactional
    void start(UUID id) {
        triggers.lock(id).ifPresent(this::start);
    }

    private void start(WaitingTrigger trigger) {
        var revision = campaigns.revision(trigger.revision());
        var person = people.find(trigger.interaction().profileId());
        if (admits(revision, trigger, person.orElse(null)) && !lead(trigger, revision)) {
            triggers.later(trigger.id(), clock.instant().plus(BEFORE_ASKING_AGAIN));
            return;
        }
        triggers.remove(trigger.id());
    }

    // Answers whether the run is over; a step that may be answered otherwise soon keeps the trigger waiting.
    private boolean lead(WaitingTrigger trigger, CompiledCampaign revision) {
        var campaign = campaigns.find(trigger.campaign()).orElseThrow();
        var steps = revision.definition().journey().steps();
        boolean entered = false;
        for (var step : steps) {
            var decided = decide(trigger, campaign, revision, step);
            if (decided.askAgain()) {
                return false;
            }
            entered |= decided.entered();
        }
        var profile = trigger.interaction().profileId();
        triggers.start(trigger, profile, steps.getLast().key(), entered, clock.instant());
        return true;
    }

    private Decided decide(WaitingTrigger trigger, Campaign campaign, CompiledCampaign revision, Step step) {
        var interaction = trigger.interaction();
        return decisions.decide(new DecisionRequest(
                campaign,
                revision,
                step,
                interaction.profileId(),
                trigger.id(),
                new Occurrence(
                        interaction.interactionId().toString(),
                        EventValues.of(interaction),
                        interaction.profileVersion(),
                        trigger.receivedAt()),
                trigger.receivedAt().plus(FOR_AN_ADDRESS),
                trigger.asked()));
    }

    private static boolean admits(CompiledCampaign revision, WaitingTrigger trigger, Person person) {
        var event = EventValues.of(trigger.interaction());
        var situation = person == null
                ? new Situation(Map.of(), event, Map.of(), segment -> false)
                : new Situation(person.traitsFor(revision.definition().brand()), event, Map.of(), person::isIn);
        return revision.when().map(when -> when.test(situation).holds()).orElse(true);
    }
}
