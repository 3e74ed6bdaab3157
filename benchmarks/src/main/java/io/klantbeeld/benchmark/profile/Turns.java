package io.klantbeeld.benchmark.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.drive.Latencies;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Merges one couple after the other, and takes each apart again. */
final class Turns implements Operation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;

    private final RunningPlatform platform;
    private final KeepAlive connection;
    private final List<Couple> couples;
    private final long measureFrom;
    private final Latencies merges = new Latencies();
    private final Latencies unmerges = new Latencies();
    private String merge;
    private long notRestored;

    /**
     * Prepares to merge.
     *
     * @param warmup how long answers do not count yet
     */
    Turns(RunningPlatform platform, List<Couple> couples, Duration warmup) {
        this.measureFrom = System.nanoTime() + warmup.toNanos();
        this.platform = platform;
        this.connection = platform.connection();
        this.couples = couples;
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        var couple = couples.get((int) (number / 2 % couples.size()));
        return number % 2 == 0 ? merge(couple, intendedAt) : unmerge(couple, intendedAt);
    }

    private String merge(Couple couple, long began) throws IOException {
        var answer = post(couple, "merges", "{\"with\":\"%s\",\"reason\":\"Load\"}".formatted(couple.other()));
        measure(merges, began);
        merge = answer.status() == CREATED
                ? JSON.readTree(answer.body()).at("/turns/0/id").asText()
                : null;
        return merge == null ? "merge-" + answer.status() : null;
    }

    private String unmerge(Couple couple, long began) throws IOException {
        if (merge == null) {
            return "unmerge-without-merge";
        }
        var answer = post(couple, "unmerges", "{\"merge\":\"%s\",\"reason\":\"Load\"}".formatted(merge));
        measure(unmerges, began);
        if (answer.status() != CREATED) {
            return "unmerge-" + answer.status();
        }
        if (JSON.readTree(answer.body()).path("profiles").size() != 2) {
            notRestored++;
        }
        return null;
    }

    private void measure(Latencies latencies, long began) {
        if (began >= measureFrom) {
            latencies.add(System.nanoTime() - began);
        }
    }

    private KeepAlive.Answer post(Couple couple, String what, String body) throws IOException {
        var path = "/api/v1/profiles/" + URLEncoder.encode(couple.one(), StandardCharsets.UTF_8) + "/" + what;
        return connection.post(path, platform.bearer(), body.getBytes(StandardCharsets.UTF_8));
    }

    Latency merges() {
        return merges.summary();
    }

    Latency unmerges() {
        return unmerges.summary();
    }

    /** Unmerges after which the two were not two. */
    long notRestored() {
        return notRestored;
    }

    @Override
    public void close() {
        connection.close();
    }
}
