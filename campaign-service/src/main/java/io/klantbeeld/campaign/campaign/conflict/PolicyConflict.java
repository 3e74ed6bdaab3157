package io.klantbeeld.campaign.campaign.conflict;

import java.util.List;

/**
 * Something that somebody wrote and that has another effect than it seems to, or none.
 *
 * @param policies keys of the policies, the one without effect first
 * @param campaign key of the campaign; null where it is between policies
 */
record PolicyConflict(String code, List<String> policies, String campaign, String text) {
    static PolicyConflict between(String code, String policy, String other, String text) {
        return new PolicyConflict(code, policy.equals(other) ? List.of(policy) : List.of(policy, other), null, text);
    }
}
