package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Aggregations of persons' moments: kept as moments come, in whatever order, and combined when they are read by the
 * nodes and devices that a person has at that time. What is read is exact to the microsecond; see ADR 0024.
 */
@ApplicationScoped
public class Aggregates {
    /** Keeps what nobody in particular asked for, for ever. */
    private static final String ANYBODY = "*";

    private final SeriesRows rows;
    private final Registry registry;
    private final Backfills backfills;
    private final Folding folding;
    private final Holders holders;
    private final Ids ids;

    Aggregates(SeriesRows rows, Registry registry, Backfills backfills, Folding folding, Holders holders, Ids ids) {
        this.rows = rows;
        this.registry = registry;
        this.backfills = backfills;
        this.folding = folding;
        this.holders = holders;
        this.ids = ids;
    }

    /**
     * What aggregations of a person come to.
     *
     * @param days how often each value of a property came on each day (UTC) of a window, the first day first
     */
    public record Summary(Map<Aggregation, Aggregated> sums, Map<Aggregation, List<Day>> days) {}

    /** Values and how many moments had them, of one day (UTC). */
    public record Day(LocalDate date, Map<String, Long> moments, Map<String, Instant> lastAt) {}

    /** Keeps aggregations from now on, and counts what happened before in the background; in the caller's transaction. */
    public void keep(Collection<Aggregation> wanted) {
        use(wanted, ANYBODY, false);
    }

    /**
     * Keeps aggregations for an owner, in the place of all that it had; in the caller's transaction.
     *
     * @param owner such as {@code segment:<id>}
     * @param published whether what is aggregated is published, so that a new moment is a change of its person
     */
    public void keep(String owner, boolean published, Collection<Aggregation> wanted) {
        use(wanted, owner, published);
        rows.releaseAllBut(keys(wanted), owner);
    }

    /** Keeps nothing for an owner any longer; what nobody else uses is dropped, and its backfill ends. */
    public void release(String owner) {
        rows.releaseAllBut(Set.of(), owner);
    }

    /** Whether aggregations count everything that ever happened. */
    public boolean isComplete(Collection<Aggregation> wanted) {
        var keys = keys(wanted);
        var known = registry.with(keys);
        if (isComplete(known, keys)) {
            return true;
        }
        return isComplete(registry.readAgain(), keys);
    }

    /** How much of what happened before is counted, 0 to 1. */
    public double progress(Collection<Aggregation> wanted) {
        var keys = keys(wanted);
        var known = registry.with(keys).byKey();
        return backfills.progress(keys.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Series::id)
                .toList());
    }

    /**
     * Aggregates the moments of persons, in one round trip for all of them, or two where a window cuts days. Nothing is
     * read of a person but what is wanted of it. What is not kept, or not wholly yet, is read from the moments themselves:
     * right as well, and slower.
     *
     * @param at the end of the windows. A moment of which the time lies beyond it counts, since a clock ran ahead
     * @return every aggregation that is wanted of a profile
     */
    public Map<UUID, Map<Aggregation, Aggregated>> of(Map<UUID, Set<Aggregation>> wanted, Instant at) {
        return fold(wanted, slices().kept(all(wanted), at));
    }

    /** The same from the moments themselves, whatever is kept of them: slower, and a check on what is kept. */
    public Map<UUID, Map<Aggregation, Aggregated>> recounted(Map<UUID, Set<Aggregation>> wanted, Instant at) {
        return fold(wanted, slices().plain(all(wanted), at));
    }

    /**
     * Aggregates the moments of persons, some of them day by day, in the same round trips.
     *
     * @param at the end of the windows of sums
     * @param until the end of the windows of what is wanted by day
     */
    public Map<UUID, Summary> summaries(
            Collection<UUID> profiles,
            Collection<Aggregation> sums,
            Instant at,
            Collection<Aggregation> byDay,
            Instant until) {
        var slices = slices();
        var whole = slices.kept(sums, at);
        var days = slices.days(byDay, until);
        var all = Stream.of(whole, days).flatMap(some -> some.values().stream()).collect(Collectors.toSet());
        var folded = folding.fold(List.of(new Cohort(Set.copyOf(profiles), all)));
        var summaries = new HashMap<UUID, Summary>();
        profiles.forEach(profile -> {
            var own = folded.getOrDefault(profile, Map.of());
            summaries.put(profile, new Summary(results(whole.keySet(), whole, own), days(days, own)));
        });
        return summaries;
    }

    private Map<UUID, Map<Aggregation, Aggregated>> fold(
            Map<UUID, Set<Aggregation>> wanted, Map<Aggregation, Slice> slices) {
        var folded = folding.fold(cohorts(wanted, slices));
        var aggregated = new HashMap<UUID, Map<Aggregation, Aggregated>>();
        wanted.forEach((profile, asked) ->
                aggregated.put(profile, results(asked, slices, folded.getOrDefault(profile, Map.of()))));
        return aggregated;
    }

    private static Map<Aggregation, Aggregated> results(
            Set<Aggregation> asked, Map<Aggregation, Slice> slices, Map<Slice, FoldedDays> own) {
        var nothing = new FoldedDays();
        var results = new HashMap<Aggregation, Aggregated>();
        asked.forEach(each -> {
            var folded = own.getOrDefault(slices.get(each), nothing);
            results.put(each, folded.whole().result(each));
        });
        return results;
    }

    private static Map<Aggregation, List<Day>> days(Map<Aggregation, Slice> slices, Map<Slice, FoldedDays> own) {
        var nothing = new FoldedDays();
        var days = new HashMap<Aggregation, List<Day>>();
        slices.forEach(
                (each, slice) -> days.put(each, own.getOrDefault(slice, nothing).days()));
        return days;
    }

    /** The next nodes after one, in the order of their ids, that have moments of aggregations. */
    public List<UUID> nodes(Collection<Aggregation> wanted, UUID after, int limit) {
        var known = registry.with(keys(wanted)).byKey();
        return rows.nodes(
                keys(wanted).stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(Series::id)
                        .toList(),
                after,
                limit);
    }

    /** The profiles of which a moment leaves the window of an aggregation after one instant and up to another. */
    public Set<UUID> leaving(Collection<Aggregation> wanted, Instant after, Instant upTo) {
        var windowed = wanted.stream().filter(each -> each.window() != null).toList();
        if (windowed.isEmpty()) {
            return Set.of();
        }
        var known = registry.with(keys(windowed)).byKey();
        return holders.ofLeaving(windowed.stream()
                .filter(each -> known.containsKey(each.series()))
                .map(each ->
                        new Leaving(known.get(each.series()), after.minus(each.window()), upTo.minus(each.window())))
                .toList());
    }

    /** The profiles that have what lies at nodes: their own, and the owners of devices. */
    public Set<UUID> profilesOf(Collection<UUID> nodes) {
        return holders.ofNodes(nodes);
    }

    private static Set<Aggregation> all(Map<UUID, Set<Aggregation>> wanted) {
        return wanted.values().stream().distinct().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static List<Cohort> cohorts(Map<UUID, Set<Aggregation>> wanted, Map<Aggregation, Slice> slices) {
        return wanted.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(same -> new Cohort(
                        same.getValue(), same.getKey().stream().map(slices::get).collect(Collectors.toSet())))
                .filter(cohort -> !cohort.isEmpty())
                .toList();
    }

    private Slices slices() {
        return new Slices(registry.current());
    }

    private void use(Collection<Aggregation> wanted, String owner, boolean published) {
        var keys = keys(wanted);
        int used = 0;
        while (used < keys.size()) {
            var missing = rows.missing(keys);
            if (!missing.isEmpty()) {
                var backfill = ids.next();
                backfills.create(backfill);
                rows.add(missing, backfill);
            }
            used = rows.use(keys, owner, published);
        }
    }

    private static boolean isComplete(Registry.Known known, Set<SeriesKey> keys) {
        return keys.stream().map(known.byKey()::get).allMatch(series -> series != null && series.complete());
    }

    private static Set<SeriesKey> keys(Collection<Aggregation> wanted) {
        return wanted.stream().map(Aggregation::series).collect(Collectors.toSet());
    }
}
