package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems of the quarantine. */
final class QuarantineProblems {
    private QuarantineProblems() {}

    static HttpProblem unknown() {
        return Problems.of(
                404,
                "ingestion:unknown-item",
                "The item is not known",
                "The quarantine has no such item of your brands.");
    }

    static HttpProblem settled() {
        return Problems.of(
                409, "ingestion:item-settled", "The item was dealt with", "It was replayed or discarded before.");
    }

    static HttpProblem unknownReplay() {
        return Problems.of(404, "ingestion:unknown-replay", "The replay is not known", "No replay has this id.");
    }

    static HttpProblem replayEnded() {
        return Problems.of(
                409, "ingestion:replay-ended", "The replay has ended", "It was completed or cancelled before.");
    }
}
