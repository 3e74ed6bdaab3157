package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.decision.DecidingAt;
import io.klantbeeld.campaign.journey.TriggerStore.Opening;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event that lets people into campaigns, live, at a moment of the test. */
final class Happening {
    /** How long an address that is missing is waited for, and a moment more. */
    private static final int PATIENCE = 61;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TriggerStore triggers =
            CDI.current().select(TriggerStore.class).get();
    private final String event;
    private final List<ACampaign> entered;
    private final Instant received;
    private final Starting starting;

    Happening(String event, List<ACampaign> entered, Instant at) {
        this.event = event;
        this.entered = entered;
        this.received = at.minusSeconds(PATIENCE);
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        this.starting = new Starting(
                triggers,
                CDI.current().select(Campaigns.class).get(),
                CDI.current().select(People.class).get(),
                DecidingAt.clock(clock),
                clock);
    }

    /** It happens to somebody, and all campaigns have decided. */
    void to(UUID person) {
        var interaction = interaction(person);
        var opened =
                entered.stream().map(campaign -> waiting(campaign, interaction)).toList();
        QuarkusTransaction.requiringNew().run(() -> triggers.add(opened, received));
        QuarkusTransaction.requiringNew().run(() -> starting.start(new Opening(interaction.interactionId(), person)));
    }

    private WaitingTrigger waiting(ACampaign campaign, InteractionRecorded interaction) {
        var revision = (UUID) sql.value("select live_revision from campaign where key = ?", campaign.key());
        var run = Ids.named("run", campaign.key(), interaction.interactionId());
        return new WaitingTrigger(run, campaign.key(), revision, interaction, received, 0, 0);
    }

    private InteractionRecorded interaction(UUID person) {
        return new InteractionRecorded(
                UUID.randomUUID(),
                person,
                0,
                "ingestion",
                "EVENT",
                event,
                "WEB",
                "INBOUND",
                Traveller.BRAND,
                received,
                received,
                "website",
                Map.of("airport", "AMS"),
                Map.of(),
                null,
                null,
                null);
    }
}
