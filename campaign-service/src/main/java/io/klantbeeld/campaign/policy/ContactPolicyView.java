package io.klantbeeld.campaign.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A policy as it is shown. */
record ContactPolicyView(
        String key, long version, @JsonUnwrapped ContactPolicyDefinition definition) {
    static ContactPolicyView of(ContactPolicy policy) {
        return new ContactPolicyView(policy.key(), policy.version(), policy.definition());
    }
}
