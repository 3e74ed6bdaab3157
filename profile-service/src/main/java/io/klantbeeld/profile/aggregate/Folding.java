package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.timeline.RecordedMoments;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads slices of persons: whole days from what is kept, and the moments themselves of the days that a window or the
 * owner of a device cuts. Two statements, however many persons and slices there are; one more where something is not
 * kept, or not wholly yet, which is read from the moments alone.
 */
@ApplicationScoped
class Folding {
    private static final String WHOLE_DAYS = """
            SELECT n.profile_id, a.slice, %s b.value, sum(b.moments) AS moments, sum(b.total) AS total,
                   min(b.least) AS least, max(b.greatest) AS greatest,
                   min(b.first_at) AS first_at, max(b.last_at) AS last_at
            FROM membership n
            CROSS JOIN unnest(?, ?, ?) AS a (slice, series_id, from_at)
            CROSS JOIN LATERAL (
                SELECT k.* FROM aggregate_bucket k
                WHERE k.node_id = n.node_id AND k.series_id = a.series_id
                  AND k.day >= (date_trunc('day', greatest(a.from_at, n.from_at) + interval '23:59:59.999999', 'UTC')
                                    AT TIME ZONE 'UTC')::date
                  AND k.day < (date_trunc('day', n.to_at, 'UTC') AT TIME ZONE 'UTC')::date
                OFFSET 0) b
            WHERE n.profile_id = ANY (?)
            GROUP BY n.profile_id, a.slice, %s b.value
            """;

    private static final String SUMS = WHOLE_DAYS.formatted("", "");
    private static final String DAYS = WHOLE_DAYS.formatted("b.day,", "b.day,");

    private static final String MOMENTS = """
            SELECT n.profile_id, a.from_at AS window_from, i.*
            FROM membership n
            CROSS JOIN unnest(?) AS a (from_at)
            CROSS JOIN LATERAL (SELECT greatest(a.from_at, n.from_at) AS at) start
            CROSS JOIN LATERAL (%s) part
            CROSS JOIN LATERAL (
                SELECT m.* FROM interaction m
                WHERE m.node_id = n.node_id AND m.occurred_at >= part.from_at AND m.occurred_at < part.to_at
                  AND (m.brand = '*' OR m.brand = ANY (?)) AND (? OR m.name = ANY (?)) OFFSET 0) i
            WHERE n.profile_id = ANY (?) AND part.from_at < part.to_at
            """;

    // The parts that are no whole days: where a stretch begins, and where it ends. Most have neither.
    private static final String CUT_DAYS = MOMENTS.formatted("""
            SELECT start.at AS from_at,
                   least(date_trunc('day', start.at + interval '23:59:59.999999', 'UTC'), n.to_at) AS to_at
            UNION
            SELECT greatest(date_trunc('day', n.to_at, 'UTC'), start.at), n.to_at
            """);

    private static final String ALL_MOMENTS = MOMENTS.formatted("SELECT start.at AS from_at, n.to_at AS to_at");

    private final Database database;

    Folding(Database database) {
        this.database = database;
    }

    /** What slices hold of profiles; a profile without a moment of theirs is left out. */
    Map<UUID, Map<Slice, Folded>> fold(Collection<UUID> profiles, Set<Slice> slices) {
        var folded = new HashMap<UUID, Map<Slice, Folded>>();
        read(
                SUMS,
                profiles,
                slices,
                (row, slice) ->
                        at(folded, Database.uuid(row, "profile_id"), slice).add(row.getString("value"), tally(row)),
                (profile, slice, reading) -> at(folded, profile, slice).add(reading));
        return folded;
    }

    /** What slices hold of profiles, day by day (UTC). */
    Map<UUID, Map<Slice, SortedMap<LocalDate, Folded>>> days(Collection<UUID> profiles, Set<Slice> slices) {
        var folded = new HashMap<UUID, Map<Slice, SortedMap<LocalDate, Folded>>>();
        read(
                DAYS,
                profiles,
                slices,
                (row, slice) -> days(folded, Database.uuid(row, "profile_id"), slice)
                        .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new Folded())
                        .add(row.getString("value"), tally(row)),
                (profile, slice, reading) -> days(folded, profile, slice)
                        .computeIfAbsent(Bucket.dayOf(reading.tally().first()), day -> new Folded())
                        .add(reading));
        return folded;
    }

    /** Takes a row of what is kept of a slice. */
    @FunctionalInterface
    private interface RowTaker {
        Folded take(ResultSet row, Slice slice) throws SQLException;
    }

    private void read(String kept, Collection<UUID> profiles, Set<Slice> slices, RowTaker rows, Taker taker) {
        var byKept = slices.stream()
                .collect(Collectors.partitioningBy(slice -> slice.series().complete()));
        var numbered = byKept.get(true);
        if (!numbered.isEmpty()) {
            database.query(
                    kept, row -> rows.take(row, numbered.get(row.getInt("slice"))), parameters(profiles, numbered));
            moments(CUT_DAYS, profiles, numbered, taker);
        }
        if (!byKept.get(false).isEmpty()) {
            moments(ALL_MOMENTS, profiles, byKept.get(false), taker);
        }
    }

    /** Takes what a slice reads from a moment of a profile. */
    @FunctionalInterface
    private interface Taker {
        void take(UUID profile, Slice slice, Reading reading);
    }

    private void moments(String sql, Collection<UUID> profiles, List<Slice> slices, Taker taker) {
        var series = slices.stream().map(slice -> slice.series().key()).toList();
        var events = series.stream().map(SeriesKey::event).collect(Collectors.toSet());
        database.query(
                sql,
                row -> {
                    take(row, slices, taker);
                    return true;
                },
                slices.stream().map(Slice::from).distinct().toArray(Instant[]::new),
                series.stream().map(SeriesKey::brand).distinct().toArray(String[]::new),
                events.contains(Aggregation.ANY_EVENT),
                events.toArray(String[]::new),
                profiles.toArray(UUID[]::new));
    }

    private static void take(ResultSet row, List<Slice> slices, Taker taker) throws SQLException {
        var profile = Database.uuid(row, "profile_id");
        var from = Database.instant(row, "window_from");
        var occurrence = new Occurrence(RecordedMoments.read(row));
        slices.stream().filter(slice -> slice.isOf(from)).forEach(slice -> slice.series()
                .read(occurrence)
                .ifPresent(reading -> taker.take(profile, slice, reading)));
    }

    private static Object[] parameters(Collection<UUID> profiles, List<Slice> slices) {
        return new Object[] {
            Stream.iterate(0, number -> number + 1).limit(slices.size()).toArray(Integer[]::new),
            slices.stream().map(slice -> slice.series().id()).toArray(Integer[]::new),
            slices.stream().map(Slice::from).toArray(Instant[]::new),
            profiles.toArray(UUID[]::new)
        };
    }

    private static Folded at(Map<UUID, Map<Slice, Folded>> folded, UUID profile, Slice slice) {
        return folded.computeIfAbsent(profile, id -> new HashMap<>()).computeIfAbsent(slice, empty -> new Folded());
    }

    private static SortedMap<LocalDate, Folded> days(
            Map<UUID, Map<Slice, SortedMap<LocalDate, Folded>>> folded, UUID profile, Slice slice) {
        return folded.computeIfAbsent(profile, id -> new HashMap<>()).computeIfAbsent(slice, empty -> new TreeMap<>());
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("moments"),
                row.getBigDecimal("total"),
                row.getBigDecimal("least"),
                row.getBigDecimal("greatest"),
                Database.instant(row, "first_at"),
                Database.instant(row, "last_at"));
    }
}
