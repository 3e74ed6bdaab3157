package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.simulation.enactment.Enacting;
import io.klantbeeld.campaign.simulation.enactment.Scenario;
import io.klantbeeld.campaign.simulation.enactment.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads pages of simulations: the persons, and all that they are judged by. */
@ApplicationScoped
class Staging {
    private final AudiencePages audiences;
    private final Campaigns campaigns;
    private final Scenarios scenarios;
    private final Enacting enacting;

    Staging(AudiencePages audiences, Campaigns campaigns, Scenarios scenarios, Enacting enacting) {
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.scenarios = scenarios;
        this.enacting = enacting;
    }

    /** The page after a person. */
    Stage after(UUID person, Simulation simulation, int size) {
        var trial = simulation.trial();
        var campaign = campaigns.find(trial.campaign()).orElseThrow();
        var page = audiences.page(trial.audience(), simulation.brand(), person, size);
        return new Stage(
                page,
                enacting.set(tried(trial, campaign), page.persons()),
                trial.compared() && !trial.same() ? enacting.set(live(trial, campaign), page.persons()) : null);
    }

    private Scenario tried(Trial trial, Campaign campaign) {
        return scenarios.supposing(campaign, trial.revision(), trial.overrides(), trial.event(), trial.at());
    }

    private Scenario live(Trial trial, Campaign campaign) {
        return scenarios.live(campaign, trial.event(), trial.at());
    }
}
