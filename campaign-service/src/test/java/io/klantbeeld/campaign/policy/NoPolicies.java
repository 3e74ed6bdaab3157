package io.klantbeeld.campaign.policy;

import java.util.List;

/** A brand that set no policies. */
public final class NoPolicies extends ContactPolicies {
    public NoPolicies() {
        super(null, null, null);
    }

    @Override
    public List<ContactPolicy> of(String brand) {
        return List.of();
    }
}
