package io.klantbeeld.profile.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What moments add to buckets. */
final class Counts {
    private final Map<Bucket, Folded> buckets = new HashMap<>();

    /** One row: a value of a bucket, or its whole. */
    record Row(Bucket bucket, String value, Tally tally) {}

    /** Counts a moment in a series; false where it is none of its moments. */
    boolean count(Series series, Occurrence occurrence) {
        var reading = series.read(occurrence);
        reading.ifPresent(taken -> buckets.computeIfAbsent(bucket(series, occurrence), bucket -> new Folded())
                .add(taken));
        return reading.isPresent();
    }

    static Bucket bucket(Series series, Occurrence occurrence) {
        var moment = occurrence.moment();
        return new Bucket(moment.node(), series.id(), Bucket.dayOf(moment.occurredAt()));
    }

    /** The buckets that have something to count. */
    Set<Bucket> buckets() {
        return buckets.keySet();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        buckets.forEach((bucket, folded) ->
                folded.tallies().forEach((value, tally) -> rows.add(new Row(bucket, value, tally))));
        return rows;
    }
}
