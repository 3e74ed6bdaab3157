package io.klantbeeld.consent.ledger;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems that recording a choice answers with. */
final class ConsentProblems {
    private ConsentProblems() {}

    static HttpProblem unknownPerson() {
        return Problems.of(
                404,
                "consent:unknown-person",
                "No such person is known",
                "Name the person by an identifier: a choice under an identifier is kept whether or not it is known.");
    }

    static HttpProblem unknown(String what, String field) {
        return refused(
                "consent:unknown-" + what,
                "The choice names a " + what + " that is not in force",
                field,
                "must be in force");
    }

    static HttpProblem notCovered(String field) {
        return refused(
                "consent:notice-does-not-cover",
                "The notice did not show what the choice grants",
                field,
                "must be within what the notice covers");
    }

    static HttpProblem evidenceMissing() {
        return refused(
                "consent:evidence-missing",
                "A grant needs evidence of the person's word",
                "evidence",
                "must show how the person chose; relayed and imported grants also need a url, fileSha256 or witness");
    }

    static HttpProblem noticeMissing() {
        return refused(
                "consent:notice-missing", "A grant needs the notice that the person read", "notice", "must be given");
    }

    static HttpProblem scopeTooWide(String field) {
        return refused(
                "consent:scope-too-wide",
                "A grant names its brand and its purpose",
                field,
                "must name brand and purpose");
    }

    static HttpProblem notAGuardian() {
        return refused(
                "consent:not-a-guardian",
                "A guardian's grant names who spoke, and that has to be a guardian in force",
                "spokenBy",
                "must be a guardian of the person at the time of the choice");
    }

    static HttpProblem fromTheFuture() {
        return refused(
                "consent:from-the-future",
                "A choice cannot be made in the future",
                "occurredAt",
                "must be at most five minutes ahead");
    }

    private static HttpProblem refused(String urn, String title, String field, String message) {
        return Problems.refused(urn, title, List.of(Violation.of(field, message)));
    }
}
