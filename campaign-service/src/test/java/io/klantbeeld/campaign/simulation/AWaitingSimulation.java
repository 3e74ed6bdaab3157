package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.simulation.enactment.Overrides;
import io.klantbeeld.campaign.simulation.enactment.Room;
import io.klantbeeld.campaign.simulation.tally.Tally;
import io.klantbeeld.test.SqlProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Simulations that nobody works on but the test, which says that it is later than it is. */
final class AWaitingSimulation {
    static final Instant LATER = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(300));

    private AWaitingSimulation() {}

    /** One of a running campaign and a crowd. */
    static UUID of(ACampaign campaign, ACrowd crowd, int sample, Simulations simulations) {
        var audience = new Trial.Audience(crowd.segment(), null, null);
        return of(campaign, audience, crowd.ids().size(), sample, simulations);
    }

    /** One of a running campaign and a few persons. */
    static UUID of(ACampaign campaign, List<UUID> persons, int sample, Simulations simulations) {
        return of(campaign, new Trial.Audience(null, null, persons), persons.size(), sample, simulations);
    }

    private static UUID of(
            ACampaign campaign, Trial.Audience audience, int persons, int sample, Simulations simulations) {
        var simulation = new Simulation(
                new Ids().next(),
                campaign.key(),
                Traveller.BRAND,
                trial(campaign, audience, sample),
                SimulationState.QUEUED,
                persons,
                Simulations.BEFORE_ALL,
                0,
                Tally.NOTHING,
                new Room(),
                new Room(),
                "somebody",
                Instant.now(),
                null,
                null);
        simulations.add(simulation, LATER);
        return simulation.id();
    }

    private static Trial trial(ACampaign campaign, Trial.Audience audience, int sample) {
        var live =
                (UUID) SqlProbe.ofTheModule().value("select live_revision from campaign where key = ?", campaign.key());
        return new Trial(campaign.key(), live, 1, true, true, audience, Instant.now(), null, Overrides.NONE, sample);
    }
}
