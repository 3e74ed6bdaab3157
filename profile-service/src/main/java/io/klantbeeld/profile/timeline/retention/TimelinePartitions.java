package io.klantbeeld.profile.timeline.retention;

import io.klantbeeld.profile.platform.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the monthly partitions of the timeline: two months ahead, and any other when a moment needs it. */
@ApplicationScoped
public class TimelinePartitions {
    private static final int AHEAD = 2;
    private static final YearMonth OLDEST = YearMonth.of(1970, 1);
    private static final Pattern NAME = Pattern.compile("interaction_([0-9]{4})_([0-9]{2})");

    private static final String KNOWN = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'interaction'::regclass
            """;

    // Attaching waits for no reader or writer, as creating the table as a partition would.
    private static final String CREATE = "CREATE TABLE %s (LIKE interaction INCLUDING ALL)";
    private static final String ATTACH =
            "ALTER TABLE interaction ATTACH PARTITION %s FOR VALUES FROM ('%s-01 00:00:00+00') TO ('%s-01 00:00:00+00')";

    private static final String DETACH = "ALTER TABLE interaction DETACH PARTITION ";
    private static final String DROP = "DROP TABLE ";

    // One replica at a time; the lock ends with the transaction.
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('interaction-partitions'))";

    private final Database database;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    TimelinePartitions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "1s")
    void ahead() {
        create(IntStream.rangeClosed(-1, AHEAD).mapToObj(newest().minusMonths(AHEAD)::plusMonths));
    }

    /** Makes sure that moments at these times have a partition, in a transaction of its own where one is missing. */
    public void require(Collection<Instant> times) {
        create(times.stream().map(TimelinePartitions::monthOf).distinct());
    }

    /** The months that have a partition, the oldest first. */
    List<YearMonth> months() {
        return existing().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
                .sorted()
                .toList();
    }

    /** Holds every other replica off the partitions until the transaction ends. */
    void lock() {
        database.query(ALONE, row -> true);
    }

    /** Drops the partition of a month with what is left in it; under the lock, at the end of a transaction. */
    void drop(YearMonth month) {
        database.update(DETACH + name(month));
        database.update(DROP + name(month));
        known.remove(name(month));
    }

    static String name(YearMonth month) {
        return "interaction_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private void create(Stream<YearMonth> months) {
        var missing =
                months.filter(month -> !known.contains(name(month))).collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> createAlone(missing));
        }
    }

    private void createAlone(Set<YearMonth> missing) {
        lock();
        var existing = existing();
        for (var month : missing) {
            if (month.isBefore(OLDEST) || month.isAfter(newest())) {
                throw new IllegalArgumentException("a moment lies outside the timeline");
            }
            if (!existing.contains(name(month))) {
                database.update(CREATE.formatted(name(month)));
                database.update(ATTACH.formatted(name(month), month, month.plusMonths(1)));
            }
        }
        known.addAll(existing);
    }

    private Set<String> existing() {
        return Set.copyOf(database.query(KNOWN, row -> row.getString("relname")));
    }

    private YearMonth newest() {
        return monthOf(clock.instant()).plusMonths(AHEAD);
    }

    private static YearMonth monthOf(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }
}
