package io.klantbeeld.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of one load case.
 *
 * @param name the case
 * @param variant how it was run
 * @param durationSeconds the measured time, warm-up excluded
 * @param operations what was done in it, in {@code unit}
 * @param latencyMs from the intended start of an operation to its answer
 * @param visibleMs from the intended start to what can be read; null where nothing is written
 * @param errors what failed, by code
 * @param dataset what was in the databases, by kind
 * @param limit what the machine could do at best, measured in the same run
 * @param invariants what must be 0
 * @param bars the promises, and whether they were kept
 */
public record LoadReport(
        @JsonProperty("case") String name,
        String variant,
        double durationSeconds,
        double warmupSeconds,
        Integer targetPerSecond,
        long operations,
        String unit,
        double perSecond,
        Latency latencyMs,
        Latency visibleMs,
        Errors errors,
        Map<String, Long> dataset,
        Limit limit,
        Map<String, Long> invariants,
        List<Bar> bars,
        Machine machine) {
    /** Milliseconds within which half, 95 and 99 of a hundred operations were done, and the slowest. */
    public record Latency(double p50, double p95, double p99, double max) {}

    /** What failed, counted by code. */
    public record Errors(long count, Map<String, Long> byCode) {
        public static final Errors NONE = new Errors(0, Map.of());

        /** What failed here or there. */
        public Errors and(Errors others) {
            var both = new TreeMap<>(byCode);
            others.byCode.forEach((code, more) -> both.merge(code, more, Long::sum));
            return new Errors(count + others.count, both);
        }
    }

    /** What the machine could do at best, and the measured rate's ratio to it. */
    public record Limit(String what, double perSecond, double ratio) {}

    /** A promise of the performance budget. */
    public record Bar(String name, boolean pass) {}

    /** The machine that it ran on. */
    public record Machine(int cores, String java) {
        public static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    Integer.toString(Runtime.version().feature()));
        }
    }

    /** Whether nothing failed, every invariant is 0 and every bar was kept. */
    @JsonIgnore
    public boolean isGood() {
        return errors.count() == 0
                && invariants.values().stream().allMatch(count -> count == 0)
                && bars.stream().allMatch(Bar::pass);
    }
}
