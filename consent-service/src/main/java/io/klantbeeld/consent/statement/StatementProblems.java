package io.klantbeeld.consent.statement;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems that a statement answers with. */
final class StatementProblems {
    private StatementProblems() {}

    static HttpProblem unknownPerson() {
        return Problems.of(
                404,
                "consent:unknown-person",
                "No such person is known",
                "Name the person by an identifier: what is stated under an identifier is kept whether or not it is known.");
    }

    static HttpProblem unknown(String what, String field) {
        return refused(
                "consent:unknown-" + what,
                "The statement names a " + what + " that is not in force",
                field,
                "must be in force");
    }

    static HttpProblem unknownFact(String field) {
        return refused(
                "consent:unknown-fact",
                "The person has no such fact that stands",
                field,
                "must be the id of a fact that stands");
    }

    static HttpProblem contradictory(String field, String message) {
        return refused("consent:contradictory-scope", "The statement contradicts itself", field, message);
    }

    static HttpProblem mayNotRaise() {
        return refused(
                "consent:authority-may-not-raise",
                "Who speaks may only lower permission",
                "authority",
                "must be the person, a guardian, or staff with evidence");
    }

    static HttpProblem evidenceMissing() {
        return refused(
                "consent:evidence-missing",
                "Raising permission for somebody else needs evidence of the person's word",
                "evidence",
                "must have a url, fileSha256 or witness");
    }

    private static HttpProblem refused(String urn, String title, String field, String message) {
        return Problems.refused(urn, title, List.of(Violation.of(field, message)));
    }
}
