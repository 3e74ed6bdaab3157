package io.klantbeeld.profile.amendment;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of amending a person. */
final class AmendmentProblems {
    private AmendmentProblems() {}

    static HttpProblem refused(List<Violation> violations) {
        return Problems.refused("profile:traits-refused", "Traits cannot be claimed so", violations);
    }

    static HttpProblem unknownSource() {
        return Problems.refused(
                "profile:unknown-source",
                "The source is not known",
                List.of(Violation.of("source", "must be the key of an enabled source")));
    }

    static HttpProblem changedMeanwhile() {
        return Problems.of(
                409,
                "profile:person-changed",
                "The person has just changed",
                "Identifiers came to another person meanwhile. Repeat the request.");
    }
}
