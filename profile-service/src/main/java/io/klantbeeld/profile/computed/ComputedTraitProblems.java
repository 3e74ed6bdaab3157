package io.klantbeeld.profile.computed;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of defining computed traits. */
final class ComputedTraitProblems {
    private ComputedTraitProblems() {}

    static HttpProblem unknown() {
        return Problems.of(
                404,
                "profile:unknown-computed-trait",
                "The computed trait is not known",
                "No computed trait has this name.");
    }

    static HttpProblem refused(List<Violation> violations) {
        return Problems.refused("profile:invalid-computed-trait", "The trait cannot be computed so", violations);
    }

    /** Others are typed by the trait, and what a brand published is not another's. */
    static HttpProblem staysAs(String field, String present) {
        return refused(List.of(Violation.of(field, "of a computed trait does not change")
                .hinting("it is " + present + "; retire the trait, or take another name")));
    }

    static HttpProblem definedMeanwhile() {
        return Problems.of(
                409,
                "profile:computed-trait-defined",
                "The computed trait is defined",
                "Another has just defined a computed trait of this name.");
    }

    static HttpProblem notBuilding() {
        return Problems.of(
                409,
                "profile:computed-trait-not-building",
                "Nothing is being built",
                "The newest version is live, or was cancelled before.");
    }
}
