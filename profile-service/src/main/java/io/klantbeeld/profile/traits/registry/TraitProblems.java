package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of defining traits. */
final class TraitProblems {
    private TraitProblems() {}

    static HttpProblem unknown() {
        return Problems.of(
                404, "profile:unknown-trait", "The trait is not defined", "Nobody has defined a trait of this name.");
    }

    static HttpProblem definedMeanwhile() {
        return Problems.of(
                409, "profile:trait-defined", "The trait is defined", "Another has just defined a trait of this name.");
    }

    static HttpProblem inUse(List<String> uses) {
        return Problems.of(
                409, "profile:trait-in-use", "The trait is in use", "It is needed by " + String.join(", ", uses) + ".");
    }

    static HttpProblem settingInUse(String setting, List<String> uses) {
        return refused(List.of(Violation.of(setting, "must stay, since others rest on it")
                .hinting("change first " + String.join(", ", uses))));
    }

    static HttpProblem claimed() {
        return Problems.of(
                409,
                "profile:claimed-trait",
                "The trait is claimed",
                "A trait of this name is defined as what sources claim; take another name, or retire that one.");
    }

    static HttpProblem computed() {
        return Problems.refused(
                "profile:computed-trait",
                "The trait is computed",
                List.of(Violation.of("name", "is that of a computed trait")
                        .hinting("change it where computed traits are defined")));
    }

    static HttpProblem refused(List<Violation> violations) {
        return Problems.refused("profile:invalid-trait", "The trait cannot be defined so", violations);
    }
}
