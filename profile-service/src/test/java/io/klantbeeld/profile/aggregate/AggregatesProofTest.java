package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.Interactions;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays random histories into the database, with persons that merge, shared devices, late events, undone ones and a
 * backfill in between, and compares every aggregation with the reference that goes through the timeline.
 */
@QuarkusTest
@RealServers
class AggregatesProofTest {
    @Inject
    Persons persons;

    @Inject
    Timeline timeline;

    @Inject
    Interactions interactions;

    @Inject
    Installation installation;

    @Inject
    Aggregates aggregates;

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void whateverHappensInWhateverOrderEveryAggregationIsThatOfTheReference() {
        var brand = "proof-" + UUID.randomUUID().toString().substring(0, 8);
        var early = Questions.some(brand, 1);
        var late = Questions.some(brand, 2);
        var histories = LongStream.range(0, Proof.tries(12, 500))
                .mapToObj(seed -> new Happening(brand, seed, installation.keys()))
                .toList();
        keep(early);
        histories.forEach(history -> history.playFirstHalf(persons, timeline));
        keep(late);
        histories.forEach(history -> history.playSecondHalf(persons, timeline));
        histories.forEach(history -> history.takeSomeBack(timeline));
        // Before the past is counted the answer is the same.
        histories.forEach(history -> history.profiles(sql).forEach(profile -> check(history, profile, late)));
        var all = Stream.concat(early.stream(), late.stream()).distinct().toList();
        awaitComplete(all);

        histories.forEach(history -> history.profiles(sql).forEach(profile -> check(history, profile, all)));
        checkTogether(histories, all);
    }

    @Test
    void aSeriesThatNobodyUsesIsCountedNoMore() {
        var brand = "proof-" + UUID.randomUUID().toString().substring(0, 8);
        var wanted = List.of(new Aggregation(brand, "A", null, AggregateFunction.COUNT, null, null));
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep("one", false, wanted));
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep("other", false, wanted));

        QuarkusTransaction.requiringNew().run(() -> aggregates.release("one"));
        assertThat(kept(brand)).isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> aggregates.release("other"));

        assertThat(kept(brand)).isZero();
    }

    private long kept(String brand) {
        return sql.count("aggregate_series WHERE brand = ? AND dropped_at IS NULL", brand);
    }

    private void keep(Collection<Aggregation> wanted) {
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep(wanted));
    }

    private void awaitComplete(Collection<Aggregation> wanted) {
        await().pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(aggregates.isComplete(wanted)).isTrue());
    }

    /** Compares now, and at the instants just before and at which the oldest moments leave. */
    private void check(Happening history, UUID profile, List<Aggregation> all) {
        var moments = history.momentsOf(profile, interactions);
        var exits = all.stream()
                .map(each -> Plain.aggregate(Questions.plain(moments, each), each, Happening.NOW)
                        .nextExit())
                .filter(Objects::nonNull)
                .distinct()
                .limit(3)
                .flatMap(exit -> Stream.of(exit.minusNanos(1_000), exit));
        Stream.concat(Stream.of(Happening.NOW), exits).forEach(at -> compare(history, profile, moments, all, at));
    }

    private void compare(
            Happening history, UUID profile, List<Interaction> moments, List<Aggregation> all, Instant at) {
        var summary = aggregates.summaries(List.of(profile), all, at, all, at).get(profile);
        var found = aggregates.of(Map.of(profile, Set.copyOf(all)), at).get(profile);
        assertThat(summary.sums()).isEqualTo(found);
        for (var each : all) {
            assertThat(found.get(each))
                    .as("%s of history %d at %s", each, history.seed(), at)
                    .isEqualTo(Plain.aggregate(Questions.plain(moments, each), each, at));
            if (each.function() == AggregateFunction.UNIQUE_COUNT) {
                assertThat(summary.days().get(each))
                        .as("days of %s of history %d at %s", each, history.seed(), at)
                        .isEqualTo(Plain.days(Questions.plain(moments, each), each, at));
            }
        }
    }

    /** Asks for all persons at once, for some aggregations of each, and as of any time. */
    private void checkTogether(List<Happening> histories, List<Aggregation> all) {
        var moments = new HashMap<UUID, List<Interaction>>();
        histories.forEach(history -> history.profiles(sql)
                .forEach(profile -> moments.put(profile, history.momentsOf(profile, interactions))));
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            var at = Happening.NOW
                    .plus(Duration.ofDays(60))
                    .minusMillis(random.nextLong(Duration.ofDays(100).toMillis()));
            var wanted = new HashMap<UUID, Set<Aggregation>>();
            moments.keySet().forEach(profile -> wanted.put(profile, some(all, random)));
            var found = aggregates.of(wanted, at);
            assertThat(found.keySet()).isEqualTo(wanted.keySet());
            wanted.forEach((profile, asked) -> assertThat(found.get(profile))
                    .as("profile %s at %s", profile, at)
                    .isEqualTo(plain(moments.get(profile), asked, at)));
        }
    }

    private static Set<Aggregation> some(List<Aggregation> all, Random random) {
        return all.stream().filter(each -> random.nextInt(4) == 0).collect(Collectors.toSet());
    }

    private static Map<Aggregation, Aggregated> plain(List<Interaction> moments, Set<Aggregation> asked, Instant at) {
        return asked.stream()
                .collect(Collectors.toMap(
                        each -> each, each -> Plain.aggregate(Questions.plain(moments, each), each, at)));
    }
}
