package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition.Cap;
import io.klantbeeld.rest.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds what contradicts itself in a policy, or can never have an effect. */
final class PolicyCheck {
    private static final Duration LONGEST = Duration.ofDays(400);

    private final ContactPolicyDefinition policy;
    private final List<Violation> violations = new ArrayList<>();

    private PolicyCheck(ContactPolicyDefinition policy) {
        this.policy = policy;
    }

    static List<Violation> of(ContactPolicyDefinition policy) {
        var check = new PolicyCheck(policy);
        check.switches();
        check.channels("appliesTo.channels", policy.appliesTo().channels());
        check.caps();
        check.exclusions();
        return check.violations;
    }

    private void switches() {
        if (policy.exempt() && !(policy.caps().isEmpty() && policy.exclusions().isEmpty())) {
            add("exempt", "contradicts caps and exclusions, which could never stop a contact");
        }
        if (!policy.counts() && !policy.caps().isEmpty()) {
            add("counts", "contradicts caps, which could never be reached");
        }
        if (policy.counts()
                && !policy.exempt()
                && policy.caps().isEmpty()
                && policy.exclusions().isEmpty()) {
            add("caps", "or exclusions must say something: this policy has no effect");
        }
    }

    private void caps() {
        var windows = new HashSet<Window>();
        for (int i = 0; i < policy.caps().size(); i++) {
            var window = policy.caps().get(i).window();
            if (!windows.add(window)) {
                add("caps[" + i + "].window", "has another cap already");
            }
            if (window instanceof Window.Rolling rolling) {
                length("caps[" + i + "].window.length", rolling.length());
                narrower(i, policy.caps().get(i), rolling);
            }
        }
    }

    // Two caps contradict each other when the longer window permits fewer contacts than the shorter one.
    private void narrower(int index, Cap cap, Window.Rolling rolling) {
        for (var other : policy.caps()) {
            if (other.window() instanceof Window.Rolling shorter
                    && shorter.length().compareTo(rolling.length()) < 0
                    && other.max() > cap.max()) {
                add("caps[" + index + "].max", "contradicts a shorter window that permits more contacts");
            }
        }
    }

    private void exclusions() {
        for (int i = 0; i < policy.exclusions().size(); i++) {
            var exclusion = policy.exclusions().get(i);
            var field = "exclusions[" + i + "]";
            channels(field + ".after.channel", List.of(exclusion.after().channel()));
            channels(field + ".block", exclusion.block());
            length(field + ".for", exclusion.length());
        }
    }

    private void channels(String field, List<String> channels) {
        if (!channels.stream().allMatch(ChannelName::isKnown)) {
            add(field, "is not a channel");
        }
    }

    private void length(String field, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            add(field, "must be longer than nothing and at most P400D");
        }
    }

    private void add(String field, String message) {
        violations.add(Violation.of(field, message));
    }
}
