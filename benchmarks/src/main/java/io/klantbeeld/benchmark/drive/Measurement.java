package io.klantbeeld.benchmark.drive;

import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import java.util.Map;
import java.util.TreeMap;

/** What came of operations that were meant to start in a stretch of time; those before it warm up and do not count. */
public final class Measurement {
    private final long begin;
    private final long end;
    private final Latencies latencies = new Latencies();
    private final Map<String, Long> errors = new TreeMap<>();
    private long done;

    Measurement(long begin, long end) {
        this.begin = begin;
        this.end = end;
    }

    long end() {
        return end;
    }

    synchronized void add(long intendedAt, String error) {
        if (error != null) {
            errors.merge(error, 1L, Long::sum);
        } else if (intendedAt >= begin) {
            latencies.add(System.nanoTime() - intendedAt);
            done++;
        }
    }

    /** How many operations were answered well. */
    public synchronized long done() {
        return done;
    }

    /** The length of the stretch. */
    public double seconds() {
        return (end - begin) / 1e9;
    }

    public double perSecond() {
        return done() / seconds();
    }

    public synchronized Latency latency() {
        return latencies.summary();
    }

    /** What failed, the warm-up included. */
    public synchronized Errors errors() {
        return new Errors(errors.values().stream().mapToLong(Long::longValue).sum(), Map.copyOf(errors));
    }
}
