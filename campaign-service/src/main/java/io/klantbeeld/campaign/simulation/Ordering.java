package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.simulation.SimulateCampaign.Basis;
import io.klantbeeld.campaign.simulation.enactment.Room;
import io.klantbeeld.campaign.simulation.tally.Tally;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes orders of simulations; everything that can be wrong is said before anybody works on one. */
@ApplicationScoped
class Ordering {
    private final Campaigns campaigns;
    private final TrialCheck check;
    private final AudiencePages audiences;
    private final Simulations simulations;
    private final Event<SimulationQueued> queued;
    private final Stamp stamp;

    Ordering(
            Campaigns campaigns,
            TrialCheck check,
            AudiencePages audiences,
            Simulations simulations,
            Event<SimulationQueued> queued,
            Stamp stamp) {
        this.campaigns = campaigns;
        this.check = check;
        this.audiences = audiences;
        this.simulations = simulations;
        this.queued = queued;
        this.stamp = stamp;
    }

    @Transactional
    Simulation order(SimulateCampaign asked, Caller caller) {
        var campaign = campaigns
                .find(asked.campaign())
                .filter(found -> caller.brands().permits(found.brand()))
                .orElseThrow(() -> SimulationProblems.refused(List.of(Violation.of("campaign", "is not a campaign"))));
        var now = stamp.now();
        var trial = trial(asked, campaign, caller, now);
        var simulation = simulation(trial, campaign, caller.subject(), now);
        simulations.add(simulation, now);
        queued.fire(new SimulationQueued());
        return simulation;
    }

    private Trial trial(SimulateCampaign asked, Campaign campaign, Caller caller, Instant now) {
        var violations = new ArrayList<Violation>();
        var revision = revision(asked, campaign, violations);
        var at = asked.at() == null ? now : asked.at();
        check.moment(at, now, violations);
        check.policies(asked.overrides().policies(), campaign.brand(), violations);
        var audience = check.audience(asked.audience(), campaign.brand(), caller.brands(), violations);
        if (!violations.isEmpty()) {
            throw SimulationProblems.refused(violations);
        }
        return new Trial(
                campaign.key(),
                revision,
                campaigns.revision(revision).number(),
                campaign.live() != null,
                revision.equals(campaign.live()) && asked.overrides().areNone(),
                audience,
                at,
                asked.event(),
                asked.overrides(),
                asked.sample());
    }

    private static UUID revision(SimulateCampaign asked, Campaign campaign, List<Violation> violations) {
        var revision = asked.revision() == Basis.LIVE ? campaign.live() : campaign.latest();
        if (revision == null) {
            violations.add(Violation.of("revision", "must be LATEST while none lives"));
        }
        return revision;
    }

    private Simulation simulation(Trial trial, Campaign campaign, String subject, Instant now) {
        return new Simulation(
                stamp.id(),
                campaign.key(),
                campaign.brand(),
                trial,
                SimulationState.QUEUED,
                audiences.expected(trial.audience()),
                Simulations.BEFORE_ALL,
                0,
                Tally.NOTHING,
                new Room(),
                new Room(),
                subject,
                now,
                null,
                null);
    }

    /** The time and the id of what is ordered. */
    @ApplicationScoped
    static class Stamp {
        private final Ids ids;
        private final Clock clock;

        Stamp(Ids ids, Clock clock) {
            this.ids = ids;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        UUID id() {
            return ids.next();
        }
    }
}
