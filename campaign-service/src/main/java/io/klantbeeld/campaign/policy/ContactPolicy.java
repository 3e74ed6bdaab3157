package io.klantbeeld.campaign.policy;

/** A contact policy as it holds now; {@code key@version} is the rule that a decision names. */
public record ContactPolicy(String key, long version, ContactPolicyDefinition definition) {
    /** The rule's name in decisions, such as {@code one-surprise-a-day@1}. */
    public String rule() {
        return key + "@" + version;
    }
}
