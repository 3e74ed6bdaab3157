package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.MomentId;
import io.klantbeeld.profile.timeline.Origin;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Moments come and are undone while their series begins: each that is left is counted once, whoever counts it. */
@QuarkusTest
@RealServers
class CountingRaceTest {
    private static final int WRITERS = 4;
    private static final Instant FIRST = Instant.parse("2026-03-01T23:59:00Z");

    @Inject
    Persons persons;

    @Inject
    Timeline timeline;

    @Inject
    Aggregates aggregates;

    @Inject
    Installation installation;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String brand = "race-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void everyMomentIsCountedOnceThoughItsSeriesBeginsWhileItIsRecorded() throws Exception {
        var count = new Aggregation(brand, "Raced", null, AggregateFunction.COUNT, null, null);
        var values = new Aggregation(brand, "Raced", null, AggregateFunction.UNIQUE_COUNT, "lane", null);
        int left = race(count, values);

        var profiles = sql.rows("SELECT DISTINCT profile_id FROM node WHERE value LIKE ?", brand + "%").stream()
                .collect(Collectors.toMap(row -> (UUID) row.get("profile_id"), row -> Set.of(count, values)));
        var found = aggregates.of(profiles, Instant.now());

        assertThat(left).isGreaterThan(40);
        assertThat(found.values().stream()
                        .mapToLong(own -> (Long) own.get(count).value())
                        .sum())
                .isEqualTo(left);
        assertThat(sql.count("interaction WHERE brand = ?", brand)).isEqualTo(left);
        assertThat(counted(values)).isEqualTo(left);
    }

    /** Writes while both series begin, and answers how many moments are left. */
    private int race(Aggregation count, Aggregation values) throws Exception {
        IntStream.range(0, 2)
                .forEach(person -> QuarkusTransaction.requiringNew().run(() -> meet(person)));
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var lanes = IntStream.range(0, WRITERS)
                    .mapToObj(lane -> writers.submit(() -> write(lane)))
                    .toList();
            keepAfter(20, count);
            keepAfter(written.get() + 20, values);
            await().until(() -> aggregates.isComplete(List.of(count, values)));
            stopped.set(true);
            int left = 0;
            for (var lane : lanes) {
                left += lane.get();
            }
            return left;
        } finally {
            stopped.set(true);
            writers.shutdown();
        }
    }

    private Node home(int person) {
        return Node.of(Identifier.of("crm", brand + "-" + person), installation.keys());
    }

    private void meet(int person) {
        var seen = new Observation(brand, brand, brand + person, FIRST, home(person), List.of(), false);
        persons.conclude(Set.of(), persons.observe(List.of(seen)));
    }

    /** The sum of all that is kept of each value. */
    private long counted(Aggregation aggregation) {
        var key = aggregation.series();
        return ((Number) sql.rows("""
                        SELECT coalesce(sum(b.moments), 0) AS moments
                        FROM aggregate_bucket b JOIN aggregate_series s ON s.id = b.series_id
                        WHERE s.brand = ? AND s.property = ? AND b.value <> ''
                        """, key.brand(), key.property()).getFirst().get("moments")).longValue();
    }

    /** Records moments of a few persons, undoes every fifth of them, and answers how many are left. */
    private int write(int lane) {
        var random = new Random(lane);
        var home = home(lane % 2);
        var own = new ArrayList<Withdrawn>();
        for (int number = 0; !stopped.get(); number++) {
            var messageId = brand + "-" + lane + "-" + number;
            var at = FIRST.plusSeconds(random.nextInt(120));
            QuarkusTransaction.requiringNew().run(() -> record(home, messageId, at, lane));
            own.add(new Withdrawn(home.id(), at, brand, brand, messageId));
            if (number % 5 == 4) {
                var undone = List.of(own.remove(random.nextInt(own.size())));
                QuarkusTransaction.requiringNew().run(() -> timeline.withdraw(undone));
            }
            written.incrementAndGet();
        }
        return own.size();
    }

    private void record(Node home, String messageId, Instant at, int lane) {
        var observation = new Observation(brand, brand, messageId, at, home, List.of(), false);
        var moment = new Moment(
                MomentId.of(brand, messageId),
                home.id(),
                at,
                brand,
                Origin.INGESTION,
                "EVENT",
                "Raced",
                "WEB",
                "INBOUND",
                brand,
                Map.of("lane", "lane " + lane),
                Map.of(),
                List.of(),
                "Raced",
                null);
        timeline.backfill(List.of(moment), persons.observe(List.of(observation)));
    }

    private void keepAfter(int enough, Aggregation aggregation) {
        await().until(() -> written.get() >= enough);
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep(List.of(aggregation)));
    }
}
