package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.permission.Filtering.Filtered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured of audiences.
 *
 * @param small a tenth of everybody
 * @param all everybody
 * @param counts how everybody is decided for by bare SQL
 * @param limit persons a second of whom the facts are read by bare SQL
 */
record AudienceFigures(
        Filtered small,
        Filtered all,
        List<Count> counts,
        double limit,
        Map<String, Long> crowd,
        Map<String, Long> invariants) {
    private static final int BAR_SECONDS = 60;
    /** A few bytes for each person who is asked about more would be more than that. */
    private static final int BAR_GROWTH_MEGABYTES = 16;

    private static final double MEGABYTE = 1 << 20;

    /** How many persons had an outcome for a reason. */
    record Count(String outcome, String code, long persons) {
        private String kind() {
            return outcome + " " + code;
        }
    }

    LoadReport report(Plan plan) {
        double perSecond = all.persons() / all.seconds();
        var kept = new TreeMap<>(invariants);
        kept.put("countsUnlikeBareSql", differing(all.counts(), counts));
        return new LoadReport(
                "audience",
                "by-profile",
                all.seconds(),
                plan.warmup().toSeconds(),
                null,
                all.persons(),
                "person",
                perSecond,
                null,
                null,
                Errors.NONE,
                dataset(),
                new Limit("the same facts by bare SQL", limit, perSecond / limit),
                kept,
                bars(),
                Machine.here());
    }

    private Map<String, Long> dataset() {
        var dataset = new TreeMap<>(crowd);
        dataset.put("liveHeapMegabytes", Math.round(all.peakLive() / MEGABYTE));
        dataset.put("liveHeapMegabytesForATenthOfThem", Math.round(small.peakLive() / MEGABYTE));
        dataset.put("residentMegabytes", Math.round(all.peakResident() / MEGABYTE));
        dataset.put("residentMegabytesForATenthOfThem", Math.round(small.peakResident() / MEGABYTE));
        return dataset;
    }

    private List<Bar> bars() {
        double growth = (all.peakLive() - small.peakLive()) / MEGABYTE;
        return List.of(
                new Bar("seconds<" + BAR_SECONDS, all.seconds() < BAR_SECONDS),
                new Bar("liveHeap.growthMegabytes<" + BAR_GROWTH_MEGABYTES, growth < BAR_GROWTH_MEGABYTES));
    }

    /** How many persons are counted elsewhere by the one than by the other. */
    static long differing(List<Count> some, List<Count> others) {
        var counted = byKind(some);
        var expected = byKind(others);
        return Stream.concat(counted.keySet().stream(), expected.keySet().stream())
                .distinct()
                .mapToLong(kind -> Math.abs(counted.getOrDefault(kind, 0L) - expected.getOrDefault(kind, 0L)))
                .sum();
    }

    private static Map<String, Long> byKind(List<Count> counts) {
        return counts.stream().collect(Collectors.toMap(Count::kind, Count::persons));
    }
}
