package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.expression.Situation;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.outbox.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds which interactions let people into which campaigns. */
@ApplicationScoped
class Entering {
    private final Campaigns campaigns;
    private final TriggerStore triggers;
    private final Event<TriggersWaiting> waiting;
    private final Clock clock;

    Entering(Campaigns campaigns, TriggerStore triggers, Event<TriggersWaiting> waiting, Clock clock) {
        this.campaigns = campaigns;
        this.triggers = triggers;
        this.waiting = waiting;
        this.clock = clock;
    }

    void apply(List<ReceivedRecord> records) {
        var interactions = records.stream()
                .map(Entering::interaction)
                .filter(interaction -> "ingestion".equals(interaction.origin()) && interaction.name() != null)
                .toList();
        if (interactions.isEmpty()) {
            return;
        }
        var names =
                interactions.stream().map(InteractionRecorded::name).distinct().toList();
        var entered = campaigns.enteredBy(names);
        var found = new HashMap<UUID, WaitingTrigger>();
        for (var interaction : interactions) {
            for (var campaign : entered) {
                if (admits(campaign, interaction)) {
                    var trigger = trigger(campaign, interaction);
                    found.put(trigger.id(), trigger);
                }
            }
        }
        wait(found);
    }

    private void wait(Map<UUID, WaitingTrigger> found) {
        if (!found.isEmpty()) {
            triggers.add(List.copyOf(found.values()), clock.instant());
            waiting.fire(new TriggersWaiting());
        }
    }

    // What is about the person is judged when the run starts, since the projections may not know the person yet.
    private boolean admits(Campaign campaign, InteractionRecorded interaction) {
        var revision = campaigns.revision(campaign.live());
        var entry = revision.definition().journey().entry();
        if (!entry.event().equals(interaction.name()) || !campaign.brand().equals(interaction.brand())) {
            return false;
        }
        var situation = new Situation(Map.of(), EventValues.of(interaction), Map.of(), segment -> false);
        return revision.when()
                .filter(condition -> !condition.isAboutPerson())
                .map(condition -> condition.test(situation).holds())
                .orElse(true);
    }

    private WaitingTrigger trigger(Campaign campaign, InteractionRecorded interaction) {
        var run = Ids.named("run", campaign.key(), interaction.interactionId());
        return new WaitingTrigger(run, campaign.key(), campaign.live(), interaction, clock.instant(), 0, 0);
    }

    private static InteractionRecorded interaction(ReceivedRecord received) {
        var interaction = received.as(InteractionRecorded.class);
        Objects.requireNonNull(interaction.interactionId(), "interactionId");
        Objects.requireNonNull(interaction.profileId(), "profileId");
        return interaction;
    }
}
