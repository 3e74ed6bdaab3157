package io.klantbeeld.platform.demo;

import java.time.Duration;
import java.util.List;

/**
 * The result of a demonstration, its last line.
 *
 * @param eventToSmtpMs from the 200 of the event to the mail server's 250, over the runs that passed
 */
public record StoryReport(String story, int runs, int passed, Percentiles eventToSmtpMs) {
    /** Milliseconds that half, and 95 of a hundred, stay within (nearest rank); 0 without a sample. */
    public record Percentiles(long p50, long p95) {
        static Percentiles of(List<Duration> sample) {
            var sorted = sample.stream().map(Duration::toMillis).sorted().toList();
            return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.95));
        }

        private static long rank(List<Long> sorted, double share) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }

    /** Makes the report of some runs, of which some passed and took so long. */
    public static StoryReport of(String story, int runs, List<Duration> passed) {
        return new StoryReport(story, runs, passed.size(), Percentiles.of(passed));
    }
}
