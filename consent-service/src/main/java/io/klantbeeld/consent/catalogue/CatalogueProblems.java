package io.klantbeeld.consent.catalogue;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems that the catalogue answers with. */
final class CatalogueProblems {
    private CatalogueProblems() {}

    static HttpProblem unknownEntry() {
        return Problems.of(404, "catalogue:unknown-entry", "The catalogue has no such entry", null);
    }

    static HttpProblem sameEyes() {
        return Problems.of(
                422,
                "catalogue:four-eyes",
                "A draft is activated by somebody other than its author",
                "Ask a colleague with the scope consent:manage.");
    }

    static HttpProblem immutableNotice() {
        return Problems.of(
                422,
                "catalogue:notice-immutable",
                "The notice is in force and never changes",
                "Write the new words as the next version.");
    }

    static HttpProblem notReady(List<Violation> violations) {
        return Problems.refused("catalogue:not-ready", "The draft cannot come into force as it is", violations);
    }
}
