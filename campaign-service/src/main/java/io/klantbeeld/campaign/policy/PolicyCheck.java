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
        check.pauses();
        check.exclusions();
        return check.violations;
    }

    private void switches() {
        if (policy.exempt() && (isCapped() || policy.rest() != null)) {
            add("exempt", "contradicts caps, spacing and rest, which could never stop a contact");
        }
        if (!policy.counts() && isCapped()) {
            add("counts", "contradicts caps and spacing, which could never be reached");
        }
        if (policy.counts()
                && !policy.exempt()
                && !isCapped()
                && policy.rest() == null
                && policy.exclusions().isEmpty()) {
            add("caps", "or spacing, rest or exclusions must say something: this policy has no effect");
        }
    }

    private boolean isCapped() {
        return policy.spacing() != null || !policy.caps().isEmpty();
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
                roomier(i, policy.caps().get(i), rolling);
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

    // So far apart as the spacing demands, so many contacts are never within one window.
    private void roomier(int index, Cap cap, Window.Rolling rolling) {
        if (policy.spacing() != null
                && cap.max() > 1
                && policy.spacing().multipliedBy(cap.max() - 1L).compareTo(rolling.length()) >= 0) {
            add("caps[" + index + "].max", "contradicts the spacing, which permits fewer contacts in the window");
        }
    }

    private void pauses() {
        if (policy.spacing() != null) {
            length("spacing", policy.spacing());
        }
        if (policy.rest() != null) {
            length("rest.for", policy.rest().length());
        }
    }

    private void exclusions() {
        for (int i = 0; i < policy.exclusions().size(); i++) {
            exclusion(policy.exclusions().get(i), "exclusions[" + i + "]");
        }
    }

    private void exclusion(Exclusion exclusion, String field) {
        var after = exclusion.after();
        if (after.namesEvent()) {
            event(after, field + ".after.event");
        } else if (isAnyContact(after)) {
            add(field + ".after", "must name a channel, a category or an action, or an event");
        }
        if (after.channel() != null) {
            channels(field + ".after.channel", List.of(after.channel()));
        }
        if (exclusion.block().isEmpty() && exclusion.blockActions().isEmpty()) {
            add(field + ".block", "or blockActions must name something");
        }
        channels(field + ".block", exclusion.block());
        if (exclusion.blocksItselfForEver()) {
            add(field + ".for", "must be given where an action blocks itself");
        }
        if (exclusion.length() != null) {
            length(field + ".for", exclusion.length());
        } else if (after.action() == null) {
            add(field + ".for", "must be given, unless an action is what blocks");
        }
    }

    private void event(Exclusion.After after, String field) {
        if (after.event().isBlank()) {
            add(field, "must not be blank");
        }
        if (!isAnyContact(after) || after.disposition() != null) {
            add(field, "contradicts a contact: either an event blocks, or a contact does");
        }
    }

    private static boolean isAnyContact(Exclusion.After after) {
        return after.channel() == null && after.category() == null && after.action() == null;
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
