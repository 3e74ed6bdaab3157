package io.klantbeeld.campaign.contact.dispatch.rate;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Storm;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class AllowanceTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final Random random = new Random(7);

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(doubles = {1, 7, 10, 25, 120})
    void twoReplicasTogetherKeepTheRateInEverySecond(double rate) {
        var lane = new Lane("SMS", UUID.randomUUID().toString());

        var sent = sent(rate, lane, lane);

        assertThat(most(sent)).isLessThanOrEqualTo((int) rate);
        assertThat(sent.size()).as("in half a minute").isGreaterThan((int) (rate * 30 * 0.8));
    }

    @Test
    void replicasThatDoNotShareDoNotKeepIt() {
        var sent = sent(10, new Lane("SMS", "one-" + UUID.randomUUID()), new Lane("SMS", "two-" + UUID.randomUUID()));

        assertThat(most(sent)).isGreaterThan(10);
    }

    @Test
    void ofSixteenAtOnceAsManyPassAsMayAtOnce() {
        var lane = new Lane("SMS", UUID.randomUUID().toString());
        var allowance = new Allowance(database);

        var granted =
                Storm.of(() -> allowance.take(lane, new Pace(50), 1, START).granted());

        assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    @Test
    void whoHasToWaitIsToldUntilWhen() {
        var lane = new Lane("SMS", UUID.randomUUID().toString());
        var allowance = new Allowance(database);
        var pace = new Pace(2);

        var turn = allowance.take(lane, pace, 10, START);

        assertThat(turn.granted()).isEqualTo(1);
        assertThat(turn.next()).isEqualTo(START.plusMillis(500));
        assertThat(allowance.take(lane, pace, 1, turn.next().minusMillis(1)).granted())
                .isZero();
        assertThat(allowance.take(lane, pace, 1, turn.next()).granted()).isEqualTo(1);
    }

    // Two replicas ask in turn for more than there is, at odd moments.
    private List<Instant> sent(double rate, Lane ofOne, Lane ofOther) {
        var one = new Allowance(database);
        var other = new Allowance(database);
        var sent = new ArrayList<Instant>();
        for (var now = START; now.isBefore(START.plus(HALF_A_MINUTE)); now = now.plusMillis(random.nextInt(1, 20))) {
            boolean first = random.nextBoolean();
            var turn = (first ? one : other).take(first ? ofOne : ofOther, new Pace(rate), random.nextInt(1, 20), now);
            for (int i = 0; i < turn.granted(); i++) {
                sent.add(now);
            }
        }
        return sent;
    }

    private static int most(List<Instant> sent) {
        return sent.stream()
                .mapToInt(from -> (int) sent.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }
}
