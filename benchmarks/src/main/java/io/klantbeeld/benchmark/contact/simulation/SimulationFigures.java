package io.klantbeeld.benchmark.contact.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of simulations.
 *
 * @param cancelled seconds until one had stopped that was half done
 * @param limit persons a second whose rows are read by bare SQL
 * @param expected persons of the brand, by bare SQL
 */
record SimulationFigures(Whole whole, double cancelled, double limit, long expected) {
    /** A million persons in five minutes. */
    private static final int BAR_PER_SECOND = 3_334;

    private static final int BAR_SECONDS = 5;
    private static final double BAR_GROWTH = 0.2;
    private static final double MEGABYTE = 1 << 20;

    /**
     * A simulation over everybody.
     *
     * @param result what came of them
     * @param steps how many different states of progress were seen
     */
    record Whole(double seconds, long examined, JsonNode result, int steps, Memory memory) {
        double perSecond() {
            return examined / seconds;
        }
    }

    /**
     * What lived in the heap of the service along the way, in bytes.
     *
     * @param early at a fifth of the way
     * @param late at nine tenths
     * @param tenths at each tenth at which it was looked at
     */
    record Memory(long early, long late, Map<Integer, Long> tenths) {
        static final Memory UNKNOWN = new Memory(0, 0, Map.of());

        /** Whether it stays as it is, more or less. */
        boolean isSteady() {
            return early > 0 && Math.abs(late - early) < BAR_GROWTH * early;
        }
    }

    LoadReport report(Plan plan) {
        return new LoadReport(
                "simulate",
                "two-steps",
                whole.seconds(),
                plan.warmup().toSeconds(),
                null,
                whole.examined(),
                "person",
                whole.perSecond(),
                null,
                null,
                Errors.NONE,
                dataset(),
                new Limit("keyset reading of the same rows by bare SQL", limit, whole.perSecond() / limit),
                Ends.missing(whole.result(), expected),
                bars(),
                Machine.here());
    }

    private Map<String, Long> dataset() {
        var dataset = new TreeMap<>(Map.of(
                "persons", whole.examined(),
                "progressSeen", (long) whole.steps(),
                "millisToCancel", Math.round(1_000 * cancelled)));
        whole.memory()
                .tenths()
                .forEach((tenth, bytes) ->
                        dataset.put("liveHeapMegabytesAt" + 10 * tenth + "Percent", Math.round(bytes / MEGABYTE)));
        return dataset;
    }

    List<Bar> bars() {
        return List.of(
                new Bar("perSecond>=" + BAR_PER_SECOND, whole.perSecond() >= BAR_PER_SECOND),
                new Bar("cancelledWithin<=" + BAR_SECONDS + "s", cancelled <= BAR_SECONDS),
                new Bar("heapSteady", whole.memory().isSteady()));
    }
}
