package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.RecordedMoments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts locked buckets again from the moments themselves: the way to take moments out, and to count those that were
 * there before their series. Whoever adds to such a bucket waits, and whoever added before has committed, so the moments
 * that are seen here are exactly those that are not added any more.
 */
@ApplicationScoped
class Recounting {
    /** Days of nodes of which the moments are in memory at once. */
    private static final int DAYS_AT_ONCE = 1_000;

    private final Buckets buckets;
    private final RecordedMoments moments;

    Recounting(Buckets buckets, RecordedMoments moments) {
        this.buckets = buckets;
        this.moments = moments;
    }

    /**
     * Counts buckets again.
     *
     * @param series by id; buckets of others are left as they are
     */
    void recount(List<Bucket> locked, Map<Integer, Series> series) {
        var byDay = locked.stream()
                .filter(bucket -> series.containsKey(bucket.series()))
                .collect(Collectors.groupingBy(Bucket::nodeDay));
        var days = new ArrayList<>(byDay.keySet());
        for (int from = 0; from < days.size(); from += DAYS_AT_ONCE) {
            var some = days.subList(from, Math.min(days.size(), from + DAYS_AT_ONCE));
            recount(some, byDay, series);
        }
    }

    private void recount(List<NodeDay> days, Map<NodeDay, List<Bucket>> byDay, Map<Integer, Series> series) {
        var counts = new Counts();
        var stretches = days.stream().map(NodeDay::stretch).toList();
        var interest = SeriesKey.interest(series.values().stream().map(Series::key));
        moments.within(stretches, interest, moment -> {
            var occurrence = new Occurrence(moment);
            byDay.get(new NodeDay(moment.node(), Bucket.dayOf(moment.occurredAt())))
                    .forEach(bucket -> counts.count(series.get(bucket.series()), occurrence));
        });
        buckets.clear(days.stream().flatMap(day -> byDay.get(day).stream()).toList());
        buckets.add(counts.rows());
    }
}
