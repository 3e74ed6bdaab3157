package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes scenarios of campaigns. */
@ApplicationScoped
public class Scenarios {
    private final Campaigns campaigns;

    Scenarios(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** The campaign as it lives, by what holds. */
    public Scenario live(Campaign campaign, Map<String, Object> event, Instant at) {
        var own = new Role(campaign, campaigns.revision(campaign.live()));
        return new Scenario(own, rivals(campaign, event), Map.of(), event, at);
    }

    /**
     * The campaign as it would be. A revision that does not live is taken as if it had been approved and ran; a kill
     * switch and brakes hold.
     */
    public Scenario supposing(
            Campaign campaign, UUID revision, Overrides overrides, Map<String, Object> event, Instant at) {
        var own = new Role(running(campaign, revision), overrides.of(campaigns.revision(revision)));
        return new Scenario(own, rivals(campaign, event), overrides.policies(), event, at);
    }

    private static Campaign running(Campaign campaign, UUID revision) {
        return revision.equals(campaign.live())
                ? campaign
                : new Campaign(
                        campaign.key(),
                        campaign.brand(),
                        Lifecycle.RUNNING,
                        campaign.killed(),
                        revision,
                        campaign.latest(),
                        campaign.brakedChannels());
    }

    private List<Role> rivals(Campaign campaign, Map<String, Object> event) {
        return event != null && event.get("name") instanceof String name
                ? campaigns.enteredBy(List.of(name)).stream()
                        .filter(rival -> rival.brand().equals(campaign.brand()))
                        .filter(rival -> !rival.key().equals(campaign.key()))
                        .map(rival -> new Role(rival, campaigns.revision(rival.revision())))
                        .toList()
                : List.of();
    }
}
