package io.klantbeeld.profile.ingestion;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;

/** The problems of ingestion. */
public final class IngestionProblems {
    private IngestionProblems() {}

    static HttpProblem notDurable(Exception cause) {
        var problem = Problems.of(
                503,
                "ingestion:not-durable",
                "The events could not be made durable",
                "Send them again with the same message ids.");
        var unavailable =
                HttpProblem.builder(problem).withHeader("Retry-After", 1).build();
        // A consumer that writes to the log tells by the cause whether it is worth waiting.
        unavailable.initCause(cause);
        return unavailable;
    }

    /** 429: the source sends faster than it may. */
    public static HttpProblem tooFast(Duration wait) {
        var problem = Problems.of(
                429,
                "ingestion:too-many-events",
                "The source sends too many events",
                "Send them again, with the same message ids, after the time in Retry-After.");
        return HttpProblem.builder(problem)
                .withHeader("Retry-After", Math.max(1, wait.plusMillis(999).toSeconds()))
                .build();
    }

    /** 404: no enabled source has the key. */
    public static HttpProblem unknownSource() {
        return Problems.of(
                404, "ingestion:unknown-source", "The source is not known", "No enabled source has this key.");
    }

    /** 401: the write key is missing or not known. */
    public static HttpProblem unknownWriteKey() {
        return Problems.of(
                401, "ingestion:unknown-write-key", "The write key is not known", "Name the write key of a source.");
    }

    /** 400: the body is no JSON that this route takes. */
    public static HttpProblem unreadable(String message) {
        return Problems.invalid("body", message);
    }
}
