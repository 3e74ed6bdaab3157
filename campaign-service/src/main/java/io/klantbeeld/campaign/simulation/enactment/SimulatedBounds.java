package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.decision.Bounds;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policies as the scenario says; what is left of budgets and stocks is looked at when it is taken. */
record SimulatedBounds(Scenario scenario, ContactPolicies live, Campaigns campaigns) implements Bounds {
    /** Versions that hold begin with 1. */
    private static final long NEVER_WRITTEN = 0;

    @Override
    public Map<String, List<ContactPolicy>> policies(Collection<String> brands) {
        var policies = new HashMap<>(live.ofEach(brands));
        if (!scenario.policies().isEmpty() && brands.contains(scenario.brand())) {
            policies.merge(scenario.brand(), own(), this::replaced);
        }
        return policies;
    }

    // What the scenario says of its own campaign is in the revision that it supposes.
    @Override
    public List<GlobalHoldOut> holdOuts(Collection<String> brands) {
        return campaigns.globalHoldOuts(brands);
    }

    @Override
    public Instant knownUntil() {
        return scenario.at();
    }

    @Override
    public List<Shortage> shortages(Collection<Limit> limits) {
        return List.of();
    }

    private List<ContactPolicy> own() {
        return scenario.policies().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> new ContactPolicy(entry.getKey(), NEVER_WRITTEN, entry.getValue()))
                .sorted(Comparator.comparing(ContactPolicy::key))
                .toList();
    }

    private List<ContactPolicy> replaced(List<ContactPolicy> holding, List<ContactPolicy> own) {
        var policies = new ArrayList<ContactPolicy>(holding);
        policies.removeIf(policy -> scenario.policies().containsKey(policy.key()));
        policies.addAll(own);
        policies.sort(Comparator.comparing(ContactPolicy::key));
        return policies;
    }
}
