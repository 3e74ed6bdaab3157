package io.klantbeeld.benchmark.contact.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.api.PlatformApi.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A simulation over everybody of the brand, as whoever orders it sees it. */
final class TriedCampaign {
    private static final String SIMULATIONS = "/api/v1/simulations";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final PlatformApi api;
    private final String path;

    private TriedCampaign(PlatformApi api, String path) {
        this.api = api;
        this.path = path;
    }

    /** Orders one. */
    static TriedCampaign of(CampaignService service) {
        var api = service.api();
        var made = require(
                api.post(SIMULATIONS, Map.of("campaign", TwoSteps.KEY, "event", TwoSteps.event(), "sample", 20)));
        return new TriedCampaign(api, SIMULATIONS + "/" + made.path("id").asText());
    }

    /** Waits until it looks as wanted, or is over, and answers how it looks; each look is told. */
    JsonNode await(Predicate<JsonNode> wanted, Consumer<JsonNode> looks) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var seen = read();
            looks.accept(seen);
            if (wanted.test(seen) || isOver(seen)) {
                return seen;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("A simulation did not come to its end in time");
    }

    /** Stops it, and answers how long it took until it had stopped, in seconds. */
    double cancel() {
        long began = System.nanoTime();
        var stopped = require(api.post(path + "/cancellations", null));
        if (!stopped.path("state").asText().equals("CANCELLED")) {
            throw new IllegalStateException("A simulation was over before it was cancelled: " + stopped.path("state"));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    JsonNode read() {
        return require(api.get(path));
    }

    static boolean isOver(JsonNode seen) {
        return !List.of("QUEUED", "RUNNING").contains(seen.path("state").asText());
    }

    private static JsonNode require(Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("A simulation was refused: " + answer.problem());
        }
        return answer.body();
    }
}
