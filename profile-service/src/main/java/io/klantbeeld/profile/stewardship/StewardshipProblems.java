package io.klantbeeld.profile.stewardship;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of deciding who is who. */
final class StewardshipProblems {
    private StewardshipProblems() {}

    static HttpProblem alreadyOne() {
        return refused("already-one", "Both are one person already", "with", "names the same person as the path");
    }

    static HttpProblem onlyADevice(String field) {
        return refused(
                "only-a-device",
                "A device joins nobody",
                field,
                "names somebody of whom nothing but a device is known");
    }

    static HttpProblem notOfThePerson(List<Violation> violations) {
        return Problems.refused("profile:not-of-the-person", "The person has no such part", violations);
    }

    static HttpProblem notOfThePerson(String field, String message) {
        return notOfThePerson(List.of(Violation.of(field, message)));
    }

    static HttpProblem nothingRemains() {
        return refused(
                "nothing-remains",
                "Every identifier would leave",
                "identifiers",
                "must leave the person at least one identifier");
    }

    static HttpProblem unknownIdentifier() {
        return Problems.of(404, "profile:unknown-identifier", "The identifier is not known", null);
    }

    private static HttpProblem refused(String urn, String title, String field, String message) {
        return Problems.refused("profile:" + urn, title, List.of(Violation.of(field, message)));
    }
}
