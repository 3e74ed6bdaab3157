package io.klantbeeld.profile.view;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems of reading a person. */
final class ViewProblems {
    private ViewProblems() {}

    static HttpProblem unknownPerson() {
        return Problems.of(
                404,
                "profile:unknown-person",
                "The person is not known",
                "No fact about the person exists in the brands of the token.");
    }

    static HttpProblem erasedPerson() {
        return Problems.of(410, "profile:erased-person", "The person was erased", "The data were erased on request.");
    }
}
