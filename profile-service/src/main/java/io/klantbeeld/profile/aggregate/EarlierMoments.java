package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.timeline.RecordedMoments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
    private static final String DAYS = """
            SELECT a.node_id, a.day, sum(a.moments)::bigint AS moments
            FROM (SELECT DISTINCT k.node_id FROM appreciation k WHERE k.node_id > ? AND k.node_id <= ?
                  ORDER BY k.node_id LIMIT ?) n
            CROSS JOIN LATERAL (SELECT k.* FROM appreciation k WHERE k.node_id = n.node_id OFFSET 0) a
            GROUP BY a.node_id, a.day ORDER BY a.node_id, a.day
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

    /** A node, and the days on which it has moments. */
    record Busy(UUID node, List<NodeDay> days, long moments) {}

    private record Day(NodeDay day, long moments) {}

    /** The next nodes of a range that have moments. */
    List<Busy> next(Backfills.Range range, int limit) {
        var days = database.query(
                DAYS,
                row -> new Day(
                        new NodeDay(Database.uuid(row, "node_id"), row.getObject("day", LocalDate.class)),
                        row.getLong("moments")),
                range.after(),
                range.end(),
                limit);
        return days.stream()
                .collect(Collectors.groupingBy(day -> day.day().node(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(node -> new Busy(
                        node.getKey(),
                        node.getValue().stream().map(Day::day).toList(),
                        node.getValue().stream().mapToLong(Day::moments).sum()))
                .toList();
    }

    /** Counts the moments of nodes in new buckets; false where others have made some, so that all must be counted again. */
    boolean count(List<Busy> nodes, Map<Integer, Series> series) {
        boolean areNew = true;
        for (var days : parts(nodes)) {
            areNew &= buckets.addNew(counts(days, series).rows());
        }
        return areNew;
    }

    /** Counts the moments of nodes in buckets that are there or not, under their locks. */
    void countAgain(List<Busy> nodes, Map<Integer, Series> series) {
        for (var days : parts(nodes)) {
            var found = counts(days, series).buckets();
            recounting.recount(buckets.lock(found, days), series);
        }
    }

    private Counts counts(List<NodeDay> days, Map<Integer, Series> series) {
        var counts = new Counts();
        var interest = SeriesKey.interest(series.values().stream().map(Series::key));
        moments.within(days.stream().map(NodeDay::stretch).toList(), interest, moment -> {
            var occurrence = new Occurrence(moment);
            series.values().forEach(each -> counts.count(each, occurrence));
        });
        return counts;
    }

    /** The days of some nodes at a time. */
    private static List<List<NodeDay>> parts(List<Busy> nodes) {
        var parts = new ArrayList<List<NodeDay>>();
        long room = 0;
        for (var node : nodes) {
            room -= node.moments();
            if (parts.isEmpty() || room < 0) {
                parts.add(new ArrayList<>());
                room = MOMENTS_AT_ONCE - node.moments();
            }
            parts.getLast().addAll(node.days());
        }
        return parts;
    }
}
