package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.timeline.RecordedMoments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts the moments that nodes had before series. Nearly all of their buckets are new, and those are written without
 * being read or locked before: whoever records a moment that is not seen here adds it to the bucket that is. Only where
 * another has made one of the buckets is it not known which moments that one saw.
 */
@ApplicationScoped
class EarlierMoments {
    /** Moments that are in memory at once, unless a single node has more. */
    private static final int MOMENTS_AT_ONCE = 10_000;

    // Every node with moments has its sums of days, which outlive them; see ADR 0018.
    private static final String NEXT = """
            SELECT node_id, sum(moments)::bigint AS moments FROM appreciation WHERE node_id > ? AND node_id <= ?
            GROUP BY node_id ORDER BY node_id LIMIT ?
            """;

    private final Database database;
    private final RecordedMoments moments;
    private final Buckets buckets;
    private final Recounting recounting;

    EarlierMoments(Database database, RecordedMoments moments, Buckets buckets, Recounting recounting) {
        this.database = database;
        this.moments = moments;
        this.buckets = buckets;
        this.recounting = recounting;
    }

    /** A node, and how many moments it has at most. */
    record Busy(UUID node, long moments) {}

    /** Nodes after one and up to another. */
    private record Part(UUID after, UUID upTo) {}

    /** The next nodes of a range that have moments. */
    List<Busy> next(Backfills.Range range, int limit) {
        return database.query(
                NEXT,
                row -> new Busy(Database.uuid(row, "node_id"), row.getLong("moments")),
                range.after(),
                range.end(),
                limit);
    }

    /**
     * Counts the moments of nodes in new buckets; false where others have made some, so that all must be counted again.
     *
     * @param nodes the first of the range
     */
    boolean count(Backfills.Range range, List<Busy> nodes, Map<Integer, Series> series) {
        boolean areNew = true;
        for (var part : parts(range, nodes)) {
            areNew &= buckets.addNew(counts(part, series).rows());
        }
        return areNew;
    }

    /** Counts the moments of nodes in buckets that are there or not, under their locks. */
    void countAgain(Backfills.Range range, List<Busy> nodes, Map<Integer, Series> series) {
        for (var part : parts(range, nodes)) {
            recounting.recount(buckets.lock(counts(part, series).buckets(), Set.of()), series);
        }
    }

    private Counts counts(Part part, Map<Integer, Series> series) {
        var counts = new Counts();
        var interest = SeriesKey.interest(series.values().stream().map(Series::key));
        moments.ofNodes(part.after, part.upTo, interest, moment -> {
            var occurrence = new Occurrence(moment);
            series.values().forEach(each -> counts.count(each, occurrence));
        });
        return counts;
    }

    private static List<Part> parts(Backfills.Range range, List<Busy> nodes) {
        var parts = new ArrayList<Part>();
        var after = range.after();
        long moments = 0;
        for (int i = 0; i < nodes.size(); i++) {
            moments += nodes.get(i).moments();
            boolean isLast = i == nodes.size() - 1;
            if (isLast || moments + nodes.get(i + 1).moments() > MOMENTS_AT_ONCE) {
                parts.add(new Part(after, nodes.get(i).node()));
                after = nodes.get(i).node();
                moments = 0;
            }
        }
        return parts;
    }
}
