package io.klantbeeld.benchmark;

import java.time.Duration;
import java.util.function.Consumer;

/** One part of the platform under load. */
public interface LoadCase {
    /**
     * Runs the case.
     *
     * @param progress is told, in sentences, what happens
     */
    LoadReport run(Plan plan, Consumer<String> progress);

    /** How long to warm up unless told otherwise. */
    Duration usualWarmup();

    /** How long to warm up and to measure, and among how many persons where that matters. */
    record Plan(Duration warmup, Duration measured, int persons) {}
}
