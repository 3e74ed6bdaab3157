package io.klantbeeld.benchmark.contact.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.simulation.SimulationFigures.Memory;
import io.klantbeeld.benchmark.contact.simulation.SimulationFigures.Whole;
import io.klantbeeld.benchmark.running.LiveHeap;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Simulations that are watched from outside. */
final class SimulationRun {
    private static final double HALF = 0.5;
    private static final int TENTHS = 10;
    private static final Set<Integer> LOOKS = Set.of(2, 5, 9);
    private static final int LOOKS_AT_ONCE = 3;

    private final CampaignService service;

    SimulationRun(CampaignService service) {
        this.service = service;
    }

    /** Simulates for a while, so that what is measured next is not compiled meanwhile. */
    void warm(Duration warmup) {
        if (warmup.isPositive()) {
            long end = System.nanoTime() + warmup.toNanos();
            var tried = TriedCampaign.of(service);
            if (!TriedCampaign.isOver(tried.await(seen -> System.nanoTime() > end, seen -> {}))) {
                tried.cancel();
            }
        }
    }

    /** Simulates over everybody; three times along the way the heap of the service is collected and measured. */
    Whole whole() {
        long pid = service.pid();
        var heap = new TreeMap<Integer, Long>();
        var steps = new HashSet<Double>();
        long began = System.nanoTime();
        var done = TriedCampaign.of(service).await(TriedCampaign::isOver, seen -> {
            steps.add(seen.path("progress").asDouble());
            int tenth = (int) (TENTHS * seen.path("progress").asDouble());
            if (LOOKS.contains(tenth) && !TriedCampaign.isOver(seen)) {
                heap.computeIfAbsent(tenth, first -> steady(pid));
            }
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        require(done, "COMPLETED");
        return new Whole(seconds, done.path("examined").asLong(), done.path("result"), steps.size(), memory(heap));
    }

    // The pages that are held at the moment come and go; what stays is what matters.
    private static long steady(long pid) {
        return LongStream.generate(() -> LiveHeap.now(pid))
                .limit(LOOKS_AT_ONCE)
                .min()
                .orElseThrow();
    }

    private static Memory memory(TreeMap<Integer, Long> heap) {
        return heap.keySet().containsAll(LOOKS)
                ? new Memory(heap.firstEntry().getValue(), heap.lastEntry().getValue(), Map.copyOf(heap))
                : Memory.UNKNOWN;
    }

    /** How many seconds it took to stop a simulation that was half done. */
    double cancelled() {
        var tried = TriedCampaign.of(service);
        tried.await(seen -> seen.path("progress").asDouble() >= HALF, seen -> {});
        double seconds = tried.cancel();
        long examined = tried.read().path("examined").asLong();
        if (tried.await(seen -> false, seen -> {}).path("examined").asLong() != examined) {
            throw new IllegalStateException("A simulation went on after it was cancelled");
        }
        return seconds;
    }

    private static void require(JsonNode seen, String state) {
        if (!seen.path("state").asText().equals(state)) {
            throw new IllegalStateException("A simulation ended as " + seen.path("state"));
        }
    }
}
