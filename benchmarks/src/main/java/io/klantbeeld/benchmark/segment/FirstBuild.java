package io.klantbeeld.benchmark.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.platform.api.PlatformApi;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Builds of segments, as whoever defines one sees them. */
final class FirstBuild {
    static final String SEGMENTS = "/api/v1/segments";

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PlatformApi api;
    private final String path;

    private FirstBuild(PlatformApi api, String path) {
        this.api = api;
        this.path = path;
    }

    /**
     * How a build went.
     *
     * @param examined persons
     */
    record Result(double seconds, long examined, long members) {}

    /** Defines a segment, whose first build begins. */
    static FirstBuild of(PlatformApi api, Definitions definitions, String key, String rule) {
        var made = definitions.put(SEGMENTS + "/" + key, Map.of("brand", "blauwvlucht", "rule", rule));
        return new FirstBuild(
                api, SEGMENTS + "/" + key + "/builds/" + made.path("build").asText());
    }

    /** Defines a segment, and waits until everybody was evaluated. */
    static Result measured(PlatformApi api, Definitions definitions, String key, String rule) {
        long began = System.nanoTime();
        var done = of(api, definitions, key, rule).await("COMPLETED");
        return new Result(
                (System.nanoTime() - began) / 1e9,
                done.path("examined").asLong(),
                done.path("entered").asLong());
    }

    /** Waits until whoever changes is evaluated by the rule. */
    void awaitLive() {
        await("RUNNING");
    }

    /** Stops it; whoever changes is evaluated nevertheless. */
    void cancel() {
        var answer = api.post(path + "/cancellations", null);
        if (!answer.isSuccess()) {
            throw new IllegalStateException("A build was not cancelled: " + answer.problem());
        }
    }

    private JsonNode await(String wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = api.get(path);
            if (!answer.isSuccess()) {
                throw new IllegalStateException("A build cannot be read: " + answer.problem());
            }
            var state = answer.body().path("state").asText();
            if (state.equals(wanted) || state.equals("COMPLETED")) {
                return answer.body();
            }
            if (!state.matches("PREPARING|RUNNING")) {
                throw new IllegalStateException("A build ended as " + state);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("A build did not come to its end in time");
    }
}
