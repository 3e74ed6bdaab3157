package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.timeline.RecordedMoments;
import io.klantbeeld.profile.timeline.RecordedMoments.Interest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads slices of persons from the moments themselves, which go through the same filters as when they are counted. */
@ApplicationScoped
class PlainMoments {
    private static final String OF_PROFILES = """
            SELECT p.profile_id, i.*
            FROM membership n
            JOIN unnest(?, ?) AS p (profile_id, from_at) ON p.profile_id = n.profile_id
            CROSS JOIN LATERAL (
                SELECT %s FROM interaction m
                WHERE m.node_id = n.node_id
                  AND m.occurred_at >= greatest(p.from_at, n.from_at) AND m.occurred_at < n.to_at
                  AND %s
                ORDER BY m.occurred_at, m.id OFFSET 0) i
            WHERE n.profile_id = ANY (?)
            """.formatted(RecordedMoments.COLUMNS, Interest.CONDITION);

    private final Database database;
    private final RecordedMoments moments;

    PlainMoments(Database database, RecordedMoments moments) {
        this.database = database;
        this.moments = moments;
    }

    /** Adds the moments of parts of days; of each day of a node they are read once. */
    void readCuts(List<Cut> cuts, Folding.Place place) {
        var byDay = cuts.stream().collect(Collectors.groupingBy(Cut::day));
        moments.within(
                byDay.values().stream().map(Cut::around).toList(),
                SeriesKey.interest(cuts.stream().map(cut -> cut.slice().series().key())),
                moment -> {
                    var occurrence = new Occurrence(moment);
                    byDay.get(new NodeDay(moment.node(), Bucket.dayOf(moment.occurredAt()))).stream()
                            .filter(cut -> cut.covers(moment.occurredAt()))
                            .forEach(cut -> add(cut.profile(), cut.slice(), occurrence, place));
                });
    }

    /** Adds every moment of slices, whatever is kept of them. */
    void readAll(List<Cohort> cohorts, Folding.Place place) {
        var wanted = new HashMap<UUID, Set<Slice>>();
        cohorts.forEach(cohort -> cohort.profiles().forEach(profile -> wanted.put(profile, cohort.slices())));
        var profiles = wanted.keySet().toArray(UUID[]::new);
        var parameters = Stream.of(
                Stream.of((Object) profiles, starts(wanted.values())),
                SeriesKey.interest(cohorts.stream()
                                .flatMap(cohort -> cohort.slices().stream())
                                .map(slice -> slice.series().key()))
                        .parameters(),
                Stream.of((Object) profiles));
        database.each(
                OF_PROFILES,
                row -> {
                    var profile = Database.uuid(row, "profile_id");
                    var occurrence = new Occurrence(RecordedMoments.read(row));
                    wanted.get(profile).stream()
                            .filter(slice -> slice.reaches(occurrence.moment().occurredAt()))
                            .forEach(slice -> add(profile, slice, occurrence, place));
                },
                parameters.flatMap(some -> some).toArray());
    }

    private static void add(UUID profile, Slice slice, Occurrence occurrence, Folding.Place place) {
        slice.series().read(occurrence).ifPresent(reading -> place.of(
                        profile, slice, Bucket.dayOf(occurrence.moment().occurredAt()))
                .add(reading));
    }

    /** From when on a profile's moments are of interest: where the longest of its windows begins. */
    private static Instant[] starts(Collection<Set<Slice>> wanted) {
        return wanted.stream()
                .map(slices -> slices.stream()
                        .map(Slice::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow())
                .toArray(Instant[]::new);
    }
}
