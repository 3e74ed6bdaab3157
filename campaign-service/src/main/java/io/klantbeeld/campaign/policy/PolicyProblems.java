package io.klantbeeld.campaign.policy;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems of policies. */
final class PolicyProblems {
    private PolicyProblems() {}

    static HttpProblem unknown() {
        return Problems.of(404, "campaign:unknown-policy", "The policy is unknown", "No contact policy has this key.");
    }
}
