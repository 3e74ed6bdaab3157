package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.simulation.enactment.Course;
import io.klantbeeld.campaign.simulation.enactment.Enacting;
import io.klantbeeld.campaign.simulation.enactment.Scenario;
import io.klantbeeld.campaign.simulation.enactment.Scenarios;
import io.klantbeeld.campaign.simulation.tally.Counting;
import io.klantbeeld.campaign.simulation.tally.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Goes on with simulations, a page of persons at a time, on whichever replica is free. */
@ApplicationScoped
class Simulating {
    /** Few enough to be held, and to be done soon when somebody cancels; many enough to make statements cheap. */
    static final int PAGE = 1_000;

    private final Simulations simulations;
    private final AudiencePages audiences;
    private final Campaigns campaigns;
    private final Scenarios scenarios;
    private final Enacting enacting;
    private final Samples samples;

    Simulating(
            Simulations simulations,
            AudiencePages audiences,
            Campaigns campaigns,
            Scenarios scenarios,
            Enacting enacting,
            Samples samples) {
        this.simulations = simulations;
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.scenarios = scenarios;
        this.enacting = enacting;
        this.samples = samples;
    }

    /**
     * Judges one more page of the next simulation.
     *
     * @return false when nobody waits
     * @throws PageFailed when something is wrong with the page; nothing was kept
     */
    @Transactional
    boolean advance(Instant now, int size) {
        var claimed = simulations.claim(now);
        claimed.ifPresent(simulation -> {
            try {
                page(simulation, size, now);
            } catch (RuntimeException e) {
                throw new PageFailed(simulation.id(), e);
            }
        });
        return claimed.isPresent();
    }

    private void page(Simulation simulation, int size, Instant now) {
        var trial = simulation.trial();
        var campaign = campaigns.find(trial.campaign()).orElseThrow();
        var page = audiences.page(trial.audience(), simulation.brand(), simulation.position(), size);
        var courses = enacting.enact(supposed(trial, campaign), page.persons(), simulation.room());
        var counting = new Counting(simulation.result(), trial.compared());
        courses.forEach(counting::add);
        if (trial.compared() && !trial.same()) {
            compare(simulation, campaign, courses, counting);
        }
        samples.add(simulation.id(), courses, trial.sample());
        simulations.keep(simulation, page, counting.tally(), now);
    }

    private Scenario supposed(Trial trial, Campaign campaign) {
        return scenarios.supposing(campaign, trial.revision(), trial.overrides(), trial.event(), trial.at());
    }

    private void compare(Simulation simulation, Campaign campaign, List<Course> courses, Counting counting) {
        var trial = simulation.trial();
        var persons = courses.stream().map(Course::person).toList();
        var live = enacting.enact(scenarios.live(campaign, trial.event(), trial.at()), persons, simulation.liveRoom());
        for (int i = 0; i < courses.size(); i++) {
            counting.compare(courses.get(i), live.get(i));
        }
    }

    /** Tells which simulation could not go on. */
    static final class PageFailed extends RuntimeException {
        private final UUID simulation;

        PageFailed(UUID simulation, RuntimeException cause) {
            super(cause);
            this.simulation = simulation;
        }

        UUID simulation() {
            return simulation;
        }
    }
}
