package io.klantbeeld.benchmark.segment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.drive.Latencies;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Asks for one preview after the other, and cancels the counting that each begins. */
final class Previews implements Operation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = FirstBuild.SEGMENTS + "/previews";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final RunningPlatform platform;
    private final KeepAlive connection;
    private final byte[] request;
    private final long measureFrom;
    private final Latencies estimates = new Latencies();

    /**
     * Prepares to ask.
     *
     * @param warmup how long answers do not count yet
     */
    Previews(RunningPlatform platform, String rule, Duration warmup) {
        this.platform = platform;
        this.connection = platform.connection();
        this.request = JSON.valueToTree(Map.of("brand", "blauwvlucht", "rule", rule))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        this.measureFrom = System.nanoTime() + warmup.toNanos();
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        var asked = connection.post(PATH, platform.bearer(), request);
        if (intendedAt >= measureFrom) {
            estimates.add(System.nanoTime() - intendedAt);
        }
        if (asked.status() != CREATED) {
            return "preview-" + asked.status();
        }
        var preview = JSON.readTree(asked.body());
        if (!preview.path("estimate").hasNonNull("count")) {
            return "preview-without-estimate";
        }
        var cancelled = connection.post(
                PATH + "/" + preview.path("id").asText() + "/cancellations", platform.bearer(), new byte[0]);
        return cancelled.status() == OK ? null : "cancellation-" + cancelled.status();
    }

    /** How long the estimates took. */
    Latency latency() {
        return estimates.summary();
    }

    @Override
    public void close() {
        connection.close();
    }
}
