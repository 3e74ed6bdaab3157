package io.klantbeeld.campaign.policy;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of policies. */
final class PolicyProblems {
    private PolicyProblems() {}

    static HttpProblem unknown() {
        return Problems.of(404, "campaign:unknown-policy", "The policy is unknown", "No contact policy has this key.");
    }

    /** 409: campaigns rely on it, which its member {@code campaigns} names for machines. */
    static HttpProblem inUse(List<String> campaigns) {
        var problem = Problems.of(
                409,
                "campaign:policy-in-use",
                "The policy is in use",
                "Campaigns that are not over rely on it: " + String.join(", ", campaigns));
        return HttpProblem.builder(problem).with("campaigns", campaigns).build();
    }
}
