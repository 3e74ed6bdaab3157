package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of event definitions. */
final class DefinitionProblems {
    private DefinitionProblems() {}

    static HttpProblem unknown() {
        return Problems.of(
                404,
                "ingestion:unknown-event-definition",
                "The event definition is not known",
                "No event definition has this key.");
    }

    static HttpProblem exists() {
        return Problems.of(
                409,
                "ingestion:event-definition-exists",
                "The event definition exists",
                "Another definition has this key, or defines this event for the same brand and source.");
    }

    static HttpProblem aboutSomethingElse() {
        return Problems.refused(
                "ingestion:event-definition-fixed",
                "A definition stays with its event",
                List.of(Violation.of("event", "brand, source, type and event of a definition do not change")));
    }

    static HttpProblem unknownSource() {
        return Problems.refused(
                "ingestion:unknown-source",
                "The source is not known",
                List.of(Violation.of("source", "must be the key of a source of the brand")));
    }

    static HttpProblem typesInUse(List<String> uses) {
        return Problems.refused(
                "ingestion:property-types-in-use",
                "Types of properties stay while others compute with them",
                List.of(Violation.of(
                                "schema", "must give the properties that others compute with their types of before")
                        .hinting("change first " + String.join(", ", uses))));
    }

    static HttpProblem badSchema(List<Violation> violations) {
        return Problems.refused(
                "ingestion:invalid-schema", "The schema is not a JSON Schema that can be used", violations);
    }
}
