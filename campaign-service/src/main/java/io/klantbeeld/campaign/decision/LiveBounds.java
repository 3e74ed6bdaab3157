package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What live decisions have to keep to. */
@ApplicationScoped
class LiveBounds implements Bounds {
    private final ContactPolicies policies;
    private final Capacity capacity;
    private final Campaigns campaigns;
    private final LiveTraffic traffic;

    LiveBounds(ContactPolicies policies, Capacity capacity, Campaigns campaigns, LiveTraffic traffic) {
        this.policies = policies;
        this.capacity = capacity;
        this.campaigns = campaigns;
        this.traffic = traffic;
    }

    // Every live decision about somebody asks for these, and no simulation does.
    @Override
    public Map<String, List<ContactPolicy>> policies(Collection<String> brands) {
        traffic.passes();
        return policies.ofEach(brands);
    }

    // Under the person's lock there are contacts that are younger than the moment of the decision, which waited for it.
    @Override
    public Instant knownUntil() {
        return Pressure.EVER;
    }

    @Override
    public List<GlobalHoldOut> holdOuts(Collection<String> brands) {
        return campaigns.globalHoldOuts(brands);
    }

    @Override
    public List<Shortage> shortages(Collection<Limit> limits) {
        return capacity.shortages(limits);
    }
}
