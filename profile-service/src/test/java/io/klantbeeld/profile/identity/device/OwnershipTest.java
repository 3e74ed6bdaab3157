package io.klantbeeld.profile.identity.device;

import io.klantbeeld.test.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnershipTest {
    private static final UUID TABLET = new UUID(1, 1);
    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID BO = new UUID(2, 2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aDeviceNobodyWasNamedWithBelongsToNobody() {
        assertThat(Ownership.of(TABLET, List.of())).isEmpty();
    }

    @Test
    void aDeviceBelongsToThePersonItWasLastNamedWith() {
        var ownerships = Ownership.of(TABLET, List.of(told(BO, 60), told(ANNA, 0), told(ANNA, 30)));

        assertThat(owner(ownerships, NOON)).isEqualTo(ANNA);
        assertThat(owner(ownerships, NOON.plusSeconds(59))).isEqualTo(ANNA);
        assertThat(owner(ownerships, NOON.plusSeconds(60))).isEqualTo(BO);
        assertThat(owner(ownerships, NOON.plus(Duration.ofDays(3_000)))).isEqualTo(BO);
        assertThat(ownerships).hasSize(3);
    }

    @Test
    void whatHappenedUpToThirtyDaysBeforeBelongsToTheFirstPerson() {
        var ownerships = Ownership.of(TABLET, List.of(told(ANNA, 0)));

        assertThat(owner(ownerships, NOON.minus(Duration.ofDays(30)))).isEqualTo(ANNA);
        assertThat(owner(ownerships, NOON.minus(Duration.ofDays(30)).minusNanos(1)))
                .isNull();
    }

    @Test
    void ofSimultaneousEventsTheLastOneCounts() {
        var first = new Identification(TABLET, ANNA, NOON, "app", "m-1");
        var second = new Identification(TABLET, BO, NOON, "app", "m-2");

        var ownerships = Ownership.of(TABLET, List.of(second, first));

        assertThat(owner(ownerships, NOON)).isEqualTo(BO);
        assertThat(owner(ownerships, NOON.minusSeconds(1))).isEqualTo(BO);
    }

    @Test
    void anyOrderAndRepetitionGivesWhatTheRuleSays() {
        for (int seed = 0; seed < Proof.tries(300, 5_000); seed++) {
            var random = new Random(seed);
            var told = new ArrayList<Identification>();
            IntStream.range(0, 1 + random.nextInt(12))
                    .forEach(number -> told.add(new Identification(
                            TABLET,
                            new UUID(2, random.nextInt(3)),
                            NOON.plusSeconds(random.nextInt(8)),
                            "app",
                            "m" + number)));
            var expected = Ownership.of(TABLET, told);
            var again = new ArrayList<>(told);
            again.addAll(told.subList(0, told.size() / 2));
            Collections.shuffle(again, random);

            assertThat(Ownership.of(TABLET, again)).isEqualTo(expected);
            for (int second = -3; second < 10; second++) {
                var at = NOON.plusSeconds(second);
                assertThat(owner(expected, at))
                        .as("seed %d, second %d", seed, second)
                        .isEqualTo(byTheRule(told, at));
            }
        }
    }

    /** The last identifying fact at or before, else the first within thirty days. */
    private static UUID byTheRule(List<Identification> told, Instant at) {
        var order = Identification.EARLIEST_FIRST;
        return told.stream()
                .filter(fact -> !fact.at().isAfter(at))
                .max(order)
                .or(() -> {
                    var first = told.stream()
                            .map(Identification::at)
                            .min(Instant::compareTo)
                            .orElseThrow();
                    return told.stream().filter(fact -> fact.at().equals(first)).max(order);
                })
                .map(Identification::owner)
                .orElseThrow();
    }

    private static UUID owner(List<Ownership> ownerships, Instant at) {
        var covering =
                ownerships.stream().filter(ownership -> ownership.covers(at)).toList();
        assertThat(covering).hasSizeLessThan(2);
        return covering.isEmpty() ? null : covering.getFirst().owner();
    }

    private static Identification told(UUID owner, int second) {
        return new Identification(TABLET, owner, NOON.plusSeconds(second), "app", "m-" + second);
    }
}
