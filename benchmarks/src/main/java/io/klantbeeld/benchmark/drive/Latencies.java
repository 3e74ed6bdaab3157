package io.klantbeeld.benchmark.drive;

import io.klantbeeld.benchmark.LoadReport.Latency;
import org.HdrHistogram.Histogram;

/** Collects how long things took. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram histogram = new Histogram(3);

    /** Adds one, in nanoseconds. */
    public synchronized void add(long nanos) {
        histogram.recordValue(Math.max(0, nanos));
    }

    public synchronized long count() {
        return histogram.getTotalCount();
    }

    public synchronized Latency summary() {
        return new Latency(at(50), at(95), at(99), histogram.getMaxValue() / NANOS_PER_MILLI);
    }

    private double at(double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
