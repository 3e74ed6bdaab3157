package io.klantbeeld.campaign.campaign.conflict;

import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition.Cap;
import io.klantbeeld.campaign.policy.Exclusion;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.campaign.policy.Window.Calendar;
import io.klantbeeld.campaign.policy.Window.Rolling;
import io.klantbeeld.campaign.policy.Window.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Finds the policies of one brand that contradict or shadow each other. */
final class PolicyConflicts {
    private PolicyConflicts() {}

    static List<PolicyConflict> among(List<ContactPolicy> policies) {
        return policies.stream()
                .flatMap(policy ->
                        Stream.concat(exclusions(policy), policies.stream().flatMap(other -> between(policy, other))))
                .toList();
    }

    private static Stream<PolicyConflict> exclusions(ContactPolicy policy) {
        return policy.definition().exclusions().stream()
                .filter(Exclusion::blocksItselfForEver)
                .map(exclusion -> PolicyConflict.between(
                        "EXCLUSION_BLOCKS_ITSELF",
                        policy.key(),
                        policy.key(),
                        "The action that blocks others for ever blocks itself: nobody gets it twice."));
    }

    private static Stream<PolicyConflict> between(ContactPolicy policy, ContactPolicy other) {
        var weaker = policy.definition();
        var stronger = other.definition();
        if (!policy.key().equals(other.key())
                && weaker.exempt()
                && isNumbered(stronger)
                && weaker.appliesTo().overlaps(stronger.appliesTo())) {
            return Stream.of(PolicyConflict.between(
                    "EXEMPT_FROM_CAPS",
                    policy.key(),
                    other.key(),
                    "Contacts of the first policy are exempt: no cap, spacing or rest of the other holds for them."));
        }
        if (weaker.exempt() || stronger.exempt() || !stronger.appliesTo().includes(weaker.appliesTo())) {
            return Stream.empty();
        }
        return Stream.concat(caps(policy, other), spacing(policy, other));
    }

    private static boolean isNumbered(ContactPolicyDefinition policy) {
        return !policy.caps().isEmpty() || policy.spacing() != null || policy.rest() != null;
    }

    private static Stream<PolicyConflict> caps(ContactPolicy policy, ContactPolicy other) {
        var stronger = other.definition();
        boolean itself = policy.key().equals(other.key());
        return policy.definition().caps().stream()
                .filter(cap -> isShadowed(cap, stronger)
                        || !itself && stronger.caps().stream().anyMatch(by -> isShadowed(cap, by, policy, other)))
                .map(cap -> PolicyConflict.between(
                        "CAP_UNREACHABLE",
                        policy.key(),
                        other.key(),
                        "The cap of " + cap.max()
                                + " is never reached, since a stricter rule covers all it is about."));
    }

    // So far apart, no window ever holds one contact more than the cap permits.
    private static boolean isShadowed(Cap cap, ContactPolicyDefinition by) {
        return by.spacing() != null
                && cap.window() instanceof Rolling(var length)
                && by.spacing().multipliedBy(cap.max()).compareTo(length) >= 0;
    }

    // Of two that say the same of the same contacts, the later by key is the one too many.
    private static boolean isShadowed(Cap cap, Cap by, ContactPolicy policy, ContactPolicy other) {
        if (by.max() > cap.max() || !holdsWithin(cap.window(), by.window())) {
            return false;
        }
        boolean mutual = by.max() == cap.max()
                && by.window().equals(cap.window())
                && policy.definition().appliesTo().includes(other.definition().appliesTo());
        return !mutual || policy.key().compareTo(other.key()) > 0;
    }

    // Weeks cross the ends of months, so that only a day is within both.
    private static boolean holdsWithin(Window shorter, Window longer) {
        return switch (shorter) {
            case Rolling(var length) ->
                longer instanceof Rolling(var longerLength) && longerLength.compareTo(length) >= 0;
            case Calendar(var unit) ->
                longer instanceof Calendar(var longerUnit) && (unit == longerUnit || unit == Unit.DAY);
        };
    }

    private static Stream<PolicyConflict> spacing(ContactPolicy policy, ContactPolicy other) {
        var spacing = policy.definition().spacing();
        var longer = other.definition().spacing();
        return policy.key().equals(other.key()) || spacing == null || longer == null || longer.compareTo(spacing) <= 0
                ? Stream.empty()
                : Stream.of(PolicyConflict.between(
                        "SPACING_SHADOWED",
                        policy.key(),
                        other.key(),
                        "The spacing never matters, since a longer one covers all it is about."));
    }
}
