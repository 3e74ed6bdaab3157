package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.Campaigns.Called;
import io.klantbeeld.campaign.contact.event.Happened;
import io.klantbeeld.campaign.contact.event.LastEvents;
import io.klantbeeld.campaign.expression.Situation;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.outbox.Consumption;
import io.klantbeeld.outbox.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds which interactions let people into which campaigns, and which stand against contacts for a while. */
@ApplicationScoped
class Entering {
    private final Campaigns campaigns;
    private final Consumption consumption;
    private final TriggerStore store;
    private final LastEvents events;
    private final Event<TriggersWaiting> told;
    private final Clock clock;

    Entering(
            Campaigns campaigns,
            Consumption consumption,
            TriggerStore store,
            LastEvents events,
            Event<TriggersWaiting> told,
            Clock clock) {
        this.campaigns = campaigns;
        this.consumption = consumption;
        this.store = store;
        this.events = events;
        this.told = told;
        this.clock = clock;
    }

    // Most interactions let nobody in anywhere, and leave no row here; only those that do are told from repeated ones.
    void apply(List<ReceivedRecord> records) {
        var interactions = interactions(records);
        var called = calledBy(interactions.values());
        var triggers = triggers(interactions, called.entered());
        var fresh = consumption.claim(OnInteraction.CONSUMER, triggers.keySet());
        var waiting = triggers.entrySet().stream()
                .filter(entry -> fresh.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (!waiting.isEmpty()) {
            store.add(waiting, clock.instant());
            told.fire(new TriggersWaiting());
        }
        events.note(awaited(interactions.values(), called));
    }

    // Every repeated one too: the last moment stays what it is.
    private List<Happened> awaited(Collection<InteractionRecorded> interactions, Called called) {
        return interactions.stream()
                .filter(interaction -> called.awaits(interaction.brand(), interaction.name()))
                .map(interaction -> new Happened(
                        interaction.profileId(), interaction.brand(), interaction.name(), moment(interaction)))
                .toList();
    }

    // The time of the timeline, which may lie somewhat ahead of when it was recorded: nobody is blocked by the future.
    private Instant moment(InteractionRecorded interaction) {
        return Stream.of(interaction.occurredAt(), interaction.recordedAt(), clock.instant())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<UUID, InteractionRecorded> interactions(List<ReceivedRecord> records) {
        var byMessage = new LinkedHashMap<UUID, InteractionRecorded>();
        for (var received : records) {
            var interaction = interaction(received);
            if ("ingestion".equals(interaction.origin()) && interaction.name() != null) {
                byMessage.put(received.id(), interaction);
            }
        }
        return byMessage;
    }

    private Map<UUID, List<WaitingTrigger>> triggers(
            Map<UUID, InteractionRecorded> interactions, List<Campaign> entered) {
        var triggers = new LinkedHashMap<UUID, List<WaitingTrigger>>();
        interactions.forEach((message, interaction) -> {
            var admitted = entered.stream()
                    .filter(campaign -> admits(campaign, interaction))
                    .map(campaign -> trigger(campaign, interaction))
                    .toList();
            if (!admitted.isEmpty()) {
                triggers.put(message, admitted);
            }
        });
        return triggers;
    }

    private Called calledBy(Collection<InteractionRecorded> interactions) {
        var names =
                interactions.stream().map(InteractionRecorded::name).distinct().toList();
        return names.isEmpty() ? Called.NONE : campaigns.calledBy(names);
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
