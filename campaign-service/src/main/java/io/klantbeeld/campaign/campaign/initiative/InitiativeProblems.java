package io.klantbeeld.campaign.campaign.initiative;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of initiatives. */
final class InitiativeProblems {
    private InitiativeProblems() {}

    static HttpProblem unknownInitiative() {
        return Problems.of(
                404, "campaign:unknown-initiative", "The initiative is unknown", "No initiative has this key.");
    }

    static HttpProblem brandIsFixed() {
        return Problems.refused(
                "campaign:brand-fixed",
                "The brand cannot change",
                List.of(Violation.of("brand", "must stay as it is")));
    }
}
